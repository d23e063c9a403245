from django.db import models
from django.db.models import F, Q


class Station(models.Model):
    street = models.CharField(max_length=80)
    bikes = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                check=Q(bikes__gte=0),
                name="station_bikes_not_negative",
                violation_error_message="There are not that many bikes.",
            )
        ]


def rent(station_id, bikes):
    Station.objects.filter(pk=station_id).update(bikes=F("bikes") - bikes)
