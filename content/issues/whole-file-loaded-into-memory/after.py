import csv
import io
from itertools import islice

from django.db import models, transaction


class Sighting(models.Model):
    ring = models.CharField(max_length=12)
    species = models.CharField(max_length=60)
    place = models.CharField(max_length=60)
    seen_on = models.DateField()


@transaction.atomic
def import_sightings(upload):
    lines = io.TextIOWrapper(upload.file, encoding="utf-8-sig", newline="")
    try:
        rows = csv.DictReader(lines)
        while batch := list(islice(rows, 1000)):
            Sighting.objects.bulk_create(Sighting(**row) for row in batch)
    finally:
        lines.detach()
