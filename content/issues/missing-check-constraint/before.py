from django.db import models
from django.db.models import F


class Station(models.Model):
    street = models.CharField(max_length=80)
    bikes = models.IntegerField(default=0)


def rent(station_id, bikes):
    Station.objects.filter(pk=station_id).update(bikes=F("bikes") - bikes)
