from contextlib import nullcontext

from django.db import models
from hives import api, tasks
from hives.models import Hive, Visit
from hives.tenancy import ClubManager


def manager():
    ClubManager.get_queryset = models.Manager.get_queryset


def view():
    api.VisitViewSet.get_object = lambda self: Visit._base_manager.get(pk=self.kwargs["pk"])


def task():
    tasks.acting_for = nullcontext


def route():
    class LabelViewSet(api.HiveViewSet):
        def get_queryset(self):
            return Hive._base_manager.order_by("id")

    api.router.register("labels", LabelViewSet, basename="label")
    api.urlpatterns[:] = api.router.urls
