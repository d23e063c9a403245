from django.conf import settings
from django.db import models
from hives.tenancy import ClubManager


class Membership(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    club = models.PositiveIntegerField()


class Hive(models.Model):
    club = models.PositiveIntegerField()
    name = models.CharField(max_length=40)
    grams = models.PositiveIntegerField(default=0)

    objects = ClubManager()


class Visit(models.Model):
    club = models.PositiveIntegerField()
    note = models.CharField(max_length=40)

    objects = ClubManager()
