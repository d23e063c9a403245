from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models

current_estate = ContextVar("current_estate", default=None)


@contextmanager
def acting_for(estate_id):
    token = current_estate.set(estate_id)
    try:
        yield
    finally:
        current_estate.reset(token)


class EstateManager(models.Manager):
    def get_queryset(self):
        rows = super().get_queryset()
        estate = current_estate.get()
        return rows if estate is None else rows.filter(estate=estate)


class Reading(models.Model):
    estate = models.PositiveIntegerField()
    litres = models.PositiveIntegerField()

    objects = EstateManager()


class Limit(models.Model):
    estate = models.PositiveIntegerField()
    name = models.CharField(max_length=40)
    litres = models.PositiveIntegerField()

    objects = EstateManager()


class Alarm(models.Model):
    reading = models.ForeignKey(Reading, on_delete=models.CASCADE)
    text = models.CharField(max_length=40)
