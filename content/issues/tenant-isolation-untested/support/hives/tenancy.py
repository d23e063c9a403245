from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models

_club = ContextVar("club")


@contextmanager
def acting_for(club):
    token = _club.set(club)
    try:
        yield
    finally:
        _club.reset(token)


class ClubManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(club=_club.get())


def club_middleware(get_response):
    def middleware(request):
        with acting_for(request.user.membership.club):
            return get_response(request)

    return middleware
