from auditlog.registry import auditlog
from django.db import models, transaction


class Course(models.Model):
    title = models.CharField(max_length=80)
    fee = models.PositiveIntegerField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(fee__lte=500), name="fee_cap")]


auditlog.register(Course)


@transaction.atomic
def add_courses(rows):
    for row in rows:
        Course.objects.create(**row)


@transaction.atomic
def raise_fees(amount):
    for course in Course.objects.select_for_update().order_by("pk"):
        course.fee += amount
        course.save(update_fields=["fee"])
