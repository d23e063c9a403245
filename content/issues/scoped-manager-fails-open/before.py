from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models

_depot = ContextVar("depot", default=None)


@contextmanager
def acting_for(depot_id):
    token = _depot.set(depot_id)
    try:
        yield
    finally:
        _depot.reset(token)


class DepotManager(models.Manager):
    def get_queryset(self):
        parcels = super().get_queryset()
        depot_id = _depot.get()
        return parcels.filter(depot=depot_id) if depot_id else parcels


class Parcel(models.Model):
    depot = models.PositiveIntegerField()
    label = models.CharField(max_length=20)
    delivered = models.BooleanField(default=False)

    objects = DepotManager()


def purge_delivered():
    Parcel.objects.filter(delivered=True).delete()
