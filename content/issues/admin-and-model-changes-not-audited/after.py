from auditlog.context import set_actor
from auditlog.registry import auditlog
from django.contrib.auth import get_user_model
from django.db import models
from django.utils import timezone


class Tariff(models.Model):
    zone = models.CharField(max_length=20)
    cents_per_km = models.PositiveIntegerField()


class Depot(models.Model):
    name = models.CharField(max_length=40)
    api_token = models.CharField(max_length=64)
    token_rotated_at = models.DateTimeField(null=True)

    def rotate_token(self, token):
        self.api_token = token
        self.token_rotated_at = timezone.now()
        self.save()


auditlog.register(Tariff)
auditlog.register(Depot, exclude_fields=["api_token"])


def apply_index(percent):
    with set_actor(get_user_model().objects.get(username="index-job")):
        for tariff in Tariff.objects.all():
            tariff.cents_per_km += tariff.cents_per_km * percent // 100
            tariff.save()
