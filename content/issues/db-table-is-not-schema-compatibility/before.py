from django.db import models
from django.utils import timezone


class Courier(models.Model):
    id = models.AutoField(primary_key=True)
    full_name = models.CharField(max_length=80)

    class Meta:
        db_table = "couriers"


class Parcel(models.Model):
    id = models.AutoField(primary_key=True)
    address = models.TextField()
    note = models.TextField(blank=True)
    handed_in = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "parcels"

    def age(self):
        return timezone.now() - self.handed_in


def parcels_without_a_note():
    return Parcel.objects.filter(note="")
