from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models

_lab = ContextVar("lab", default=None)


class NoLab(RuntimeError):
    pass


@contextmanager
def acting_for(lab_id):
    token = _lab.set(lab_id)
    try:
        yield
    finally:
        _lab.reset(token)


class LabManager(models.Manager):
    def get_queryset(self):
        if _lab.get() is None:
            raise NoLab(f"{self.model.__name__}.objects outside of acting_for()")
        return super().get_queryset().filter(lab=_lab.get())
