from django.db import models
from django.db.models import Q

from library.tenancy import current_branch


class Loan(models.Model):
    branch_id = models.IntegerField()
    due = models.DateField()
    lost = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["branch_id", "due"], name="loan_branch_due")]


def overdue(today):
    return Loan.objects.filter(branch_id=current_branch.get(), due__lt=today)


def to_chase(today):
    return Loan.objects.filter(Q(branch_id=current_branch.get(), due__lt=today) | Q(lost=True))
