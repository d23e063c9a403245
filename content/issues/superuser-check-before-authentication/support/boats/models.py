from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.db import models

current_club = ContextVar("current_club", default=None)


@contextmanager
def acting_for(club):
    token = current_club.set(club)
    try:
        yield
    finally:
        current_club.reset(token)


class ClubManager(models.Manager):
    def get_queryset(self):
        rows = super().get_queryset()
        club = current_club.get()
        return rows if club is None else rows.filter(club=club)


class Membership(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    club = models.PositiveIntegerField()


class Boat(models.Model):
    club = models.PositiveIntegerField()
    name = models.CharField(max_length=40)

    objects = ClubManager()

    def __str__(self):
        return self.name


class Trip(models.Model):
    club = models.PositiveIntegerField()
    boat = models.ForeignKey(Boat, on_delete=models.CASCADE)
    lake = models.CharField(max_length=40)

    objects = ClubManager()
