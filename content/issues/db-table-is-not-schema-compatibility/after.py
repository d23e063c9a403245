from datetime import UTC

from django.db import models
from django.utils import timezone


class NaiveUTCField(models.DateTimeField):
    def db_type(self, connection):
        return "timestamp"

    def from_db_value(self, value, expression, connection):
        return value and value.replace(tzinfo=UTC)


class Courier(models.Model):
    id = models.AutoField(primary_key=True)
    full_name = models.CharField(max_length=80, db_column="name")

    class Meta:
        db_table = "couriers"


class Parcel(models.Model):
    id = models.AutoField(primary_key=True)
    address = models.TextField()
    note = models.TextField(blank=True, null=True)
    depot = models.CharField(max_length=4, default="MAIN")
    handed_in = NaiveUTCField(default=timezone.now)

    class Meta:
        db_table = "parcels"

    def age(self):
        return timezone.now() - self.handed_in


def parcels_without_a_note():
    return Parcel.objects.filter(models.Q(note="") | models.Q(note__isnull=True))
