from contextvars import ContextVar

from django.db import models

current_charity = ContextVar("current_charity", default=None)


class CharityManager(models.Manager):
    def get_queryset(self):
        rows = super().get_queryset()
        charity = current_charity.get()
        return rows if charity is None else rows.filter(charity=charity)


class Donor(models.Model):
    charity = models.PositiveIntegerField()
    name = models.CharField(max_length=80)

    objects = CharityManager()
