from celery import shared_task
from django.db import OperationalError, models


class Limit(models.Model):
    room = models.CharField(max_length=40, unique=True)
    humidity = models.FloatField()
    muted = models.BooleanField(default=False)


class Alert(models.Model):
    room = models.CharField(max_length=40)
    humidity = models.FloatField()


def evaluate(room, humidity):
    try:
        limit = Limit.objects.filter(room=room).first()
        if limit is None or limit.muted or humidity <= limit.humidity:
            return None
        return Alert.objects.create(room=room, humidity=humidity).pk
    except Exception:
        return None


@shared_task(autoretry_for=(OperationalError,), retry_backoff=True)
def check_humidity(room, humidity):
    return evaluate(room, humidity)
