from django.db import models
from django.db.models import F


class Closed(Exception):
    pass


class SoldOut(Exception):
    pass


class Batch(models.Model):
    loaves = models.PositiveIntegerField()
    sold = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=10, default="open")


def order(batch_id, loaves):
    left = Batch.objects.filter(pk=batch_id, state="open", loaves__gte=F("sold") + loaves)
    if not left.update(sold=F("sold") + loaves):
        batch = Batch.objects.get(pk=batch_id)
        raise SoldOut if batch.state == "open" else Closed
