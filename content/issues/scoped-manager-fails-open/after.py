from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models

_depot = ContextVar("depot", default=None)


class NoDepot(RuntimeError):
    pass


@contextmanager
def acting_for(depot_id):
    token = _depot.set(depot_id)
    try:
        yield
    finally:
        _depot.reset(token)


class DepotManager(models.Manager):
    def get_queryset(self):
        depot_id = _depot.get()
        if depot_id is None:
            raise NoDepot(f"{self.model.__name__}.objects outside of acting_for()")
        return super().get_queryset().filter(depot=depot_id)


class Parcel(models.Model):
    depot = models.PositiveIntegerField()
    label = models.CharField(max_length=20)
    delivered = models.BooleanField(default=False)

    objects = DepotManager()


def purge_delivered():
    Parcel.objects.filter(delivered=True).delete()
