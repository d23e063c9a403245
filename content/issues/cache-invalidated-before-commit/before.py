from django.core.cache import cache
from django.db import models
from django.db.models.signals import post_save
from django.dispatch import receiver


class Fare(models.Model):
    zone = models.CharField(max_length=20, unique=True)
    cents = models.PositiveIntegerField()


def cents_for(zone):
    def read():
        return Fare.objects.get(zone=zone).cents

    return cache.get_or_set(f"fare:{zone}", read, timeout=3600)


@receiver(post_save, sender=Fare)
def forget(sender, instance, **kwargs):
    cache.delete(f"fare:{instance.zone}")
