import logging
from dataclasses import asdict, dataclass
from typing import Literal

from celery import shared_task
from django.db import OperationalError, models

logger = logging.getLogger(__name__)


class Limit(models.Model):
    room = models.CharField(max_length=40, unique=True)
    humidity = models.FloatField()
    muted = models.BooleanField(default=False)


class Alert(models.Model):
    room = models.CharField(max_length=40)
    humidity = models.FloatField()


@dataclass(frozen=True)
class Evaluation:
    outcome: Literal["no_limit", "muted", "within", "alerted"]
    alert: int | None = None


def evaluate(room, humidity):
    limit = Limit.objects.filter(room=room).first()
    if limit is None:
        return Evaluation("no_limit")
    if limit.muted:
        return Evaluation("muted")
    if humidity <= limit.humidity:
        return Evaluation("within")
    return Evaluation("alerted", Alert.objects.create(room=room, humidity=humidity).pk)


@shared_task(autoretry_for=(OperationalError,), retry_backoff=True)
def check_humidity(room, humidity):
    result = evaluate(room, humidity)
    logger.info("humidity checked: %s", result.outcome, extra={"room": room})
    return asdict(result)
