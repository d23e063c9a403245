from django.conf import settings
from django.db import models


class Room(models.Model):
    hotel = models.PositiveIntegerField()
    number = models.CharField(max_length=8)
    price = models.PositiveIntegerField()


class Membership(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    hotel = models.PositiveIntegerField()
