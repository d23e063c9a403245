from datetime import UTC, datetime, time, timedelta

from django.db import models
from django.utils import timezone


class NaiveUTCField(models.DateTimeField):
    def from_db_value(self, value, expression, connection):
        return None if value is None else value.replace(tzinfo=UTC)


class Parcel(models.Model):
    barcode = models.CharField(max_length=20)
    note = models.CharField(max_length=80, blank=True)
    collected_at = NaiveUTCField(default=timezone.now)

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
    start, end = (
        timezone.make_aware(datetime.combine(date, time.min))
        for date in (day, day + timedelta(days=1))
    )
    parcels = Parcel.objects.filter(collected_at__gte=start, collected_at__lt=end)
    return list(parcels.values_list("barcode", flat=True))
