from datetime import timedelta

from django.db import models
from django.utils import timezone


class Parcel(models.Model):
    barcode = models.CharField(max_length=20)
    note = models.CharField(max_length=80, blank=True)
    collected_at = models.DateTimeField(default=timezone.now)

    class Meta:
        managed = False
        db_table = "parcel"


def overdue():
    limit = timezone.now() - timedelta(days=14)
    return [parcel.barcode for parcel in Parcel.objects.all() if parcel.collected_at < limit]


def add_note(barcode, note):
    parcel = Parcel.objects.get(barcode=barcode)
    parcel.note = note
    parcel.save()


def collected_on(day):
    return list(Parcel.objects.filter(collected_at__date=day).values_list("barcode", flat=True))
