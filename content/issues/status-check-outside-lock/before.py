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
    batch = Batch.objects.get(pk=batch_id)
    if batch.state != "open":
        raise Closed
    left = Batch.objects.filter(pk=batch_id, loaves__gte=F("sold") + loaves)
    if not left.update(sold=F("sold") + loaves):
        raise SoldOut
