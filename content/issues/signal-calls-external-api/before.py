import httpx
from django.conf import settings
from django.db import models
from django.db.models.signals import post_save
from django.dispatch import receiver


class Tour(models.Model):
    title = models.CharField(max_length=80)
    calendar_id = models.CharField(max_length=40, blank=True)


@receiver(post_save, sender=Tour)
def open_calendar(sender, instance, created, **kwargs):
    if created:
        answer = httpx.post(
            f"{settings.CALENDAR_URL}/calendars", json={"name": instance.title}, timeout=5
        )
        calendar_id = answer.raise_for_status().json()["id"]
        Tour.objects.filter(pk=instance.pk).update(calendar_id=calendar_id)


def plan_tour(title):
    return Tour.objects.create(title=title)
