import logging

from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import JsonResponse
from results.tenancy import LabManager

audit = logging.getLogger("audit")


class UnscopedManager(models.Manager):
    def get_queryset(self):
        audit.info("unscoped access to %s", self.model.__name__)
        return super().get_queryset()


class Result(models.Model):
    lab = models.PositiveIntegerField()
    code = models.CharField(max_length=20)

    objects = LabManager()
    all_objects = UnscopedManager()


@login_required
def overview(request):
    codes = Result.all_objects.order_by("code").values_list("code", flat=True)
    return JsonResponse({"codes": list(codes)})
