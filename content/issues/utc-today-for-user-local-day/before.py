from django.db import models
from django.db.models import Sum
from django.utils import timezone


class Reader(models.Model):
    name = models.CharField(max_length=80)
    time_zone = models.CharField(max_length=40, default="Asia/Almaty")


class Reading(models.Model):
    reader = models.ForeignKey(Reader, on_delete=models.CASCADE)
    pages = models.PositiveIntegerField()
    read_at = models.DateTimeField(default=timezone.now, db_index=True)


def pages_today(reader):
    today = timezone.now().date()
    readings = Reading.objects.filter(reader=reader, read_at__date=today)
    return readings.aggregate(total=Sum("pages", default=0))["total"]
