from django.conf import settings
from django.db import models


class Booking(models.Model):
    player = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    court = models.PositiveSmallIntegerField()
