import csv
import io

from django.db import models


class Sighting(models.Model):
    ring = models.CharField(max_length=12)
    species = models.CharField(max_length=60)
    place = models.CharField(max_length=60)
    seen_on = models.DateField()


def import_sightings(upload):
    text = upload.read().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    Sighting.objects.bulk_create([Sighting(**row) for row in rows], batch_size=1000)
