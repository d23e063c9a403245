from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

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
    zone = ZoneInfo(reader.time_zone)
    today = timezone.localdate(timezone=zone)
    start = datetime.combine(today, time.min, tzinfo=zone)
    end = datetime.combine(today + timedelta(days=1), time.min, tzinfo=zone)
    readings = Reading.objects.filter(reader=reader, read_at__gte=start, read_at__lt=end)
    return readings.aggregate(total=Sum("pages", default=0))["total"]
