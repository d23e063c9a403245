import httpx
from celery import shared_task
from django.conf import settings
from django.db import models, transaction


class Tour(models.Model):
    title = models.CharField(max_length=80)
    calendar_id = models.CharField(max_length=40, blank=True)


@shared_task(autoretry_for=(httpx.HTTPError,), retry_backoff=True)
def open_calendar(tour_id):
    tour = Tour.objects.get(pk=tour_id)
    if tour.calendar_id:
        return
    answer = httpx.post(
        f"{settings.CALENDAR_URL}/calendars",
        json={"name": tour.title},
        headers={"Idempotency-Key": f"tour-{tour_id}"},
        timeout=5,
    )
    calendar_id = answer.raise_for_status().json()["id"]
    Tour.objects.filter(pk=tour_id).update(calendar_id=calendar_id)


def open_missing_calendars():
    for tour_id in Tour.objects.filter(calendar_id="").values_list("pk", flat=True):
        open_calendar.delay(tour_id)


@transaction.atomic
def plan_tour(title):
    tour = Tour.objects.create(title=title)
    transaction.on_commit(lambda: open_calendar.delay(tour.pk), robust=True)
    return tour
