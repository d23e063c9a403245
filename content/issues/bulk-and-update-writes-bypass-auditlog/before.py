from auditlog.registry import auditlog
from django.db import models
from django.db.models import F


class Course(models.Model):
    title = models.CharField(max_length=80)
    fee = models.PositiveIntegerField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(fee__lte=500), name="fee_cap")]


auditlog.register(Course)


def add_courses(rows):
    Course.objects.bulk_create([Course(**row) for row in rows])


def raise_fees(amount):
    Course.objects.update(fee=F("fee") + amount)
