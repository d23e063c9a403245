from contextvars import ContextVar

from django.db import models

current_museum = ContextVar("current_museum", default=None)


class MuseumManager(models.Manager):
    def get_queryset(self):
        exhibits = super().get_queryset()
        museum = current_museum.get()
        return exhibits if museum is None else exhibits.filter(museum=museum)


class Exhibit(models.Model):
    museum = models.PositiveIntegerField()
    title = models.CharField(max_length=80)

    objects = MuseumManager()
