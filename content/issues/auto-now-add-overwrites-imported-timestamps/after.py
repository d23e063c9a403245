from datetime import datetime

from django.db import models
from django.utils import timezone


class Swim(models.Model):
    swimmer = models.CharField(max_length=80)
    metres = models.PositiveIntegerField()
    swum_at = models.DateTimeField(default=timezone.now, editable=False)


def log_swim(swimmer, metres):
    return Swim.objects.create(swimmer=swimmer, metres=metres)


def import_swims(rows):
    Swim.objects.bulk_create(
        Swim(
            swimmer=row["swimmer"],
            metres=int(row["metres"]),
            swum_at=datetime.fromisoformat(row["swum_at"]),
        )
        for row in rows
    )
