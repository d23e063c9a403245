import logging

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import JsonResponse
from results.tenancy import LabManager

audit = logging.getLogger("audit")


class Result(models.Model):
    lab = models.PositiveIntegerField()
    code = models.CharField(max_length=20)

    objects = LabManager()
    _of_all_labs = models.Manager()

    class Meta:
        permissions = [("read_all_labs", "Can read the results of all labs")]


def results_of_all_labs(user, reason):
    allowed = user.has_perm("results.read_all_labs")
    verdict = "granted" if allowed else "refused"
    audit.info("results of all labs %s to user %s for %s", verdict, user.pk, reason)
    if not allowed:
        raise PermissionDenied
    return Result._of_all_labs.all()


@login_required
def overview(request):
    results = results_of_all_labs(request.user, "the monthly overview")
    codes = results.order_by("code").values_list("code", flat=True)
    return JsonResponse({"codes": list(codes)})
