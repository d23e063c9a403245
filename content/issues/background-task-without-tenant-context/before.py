from celery import shared_task
from meters.models import Alarm, Limit, Reading


@shared_task
def check_reading(reading_id):
    reading = Reading.objects.get(pk=reading_id)
    for limit in Limit.objects.filter(litres__lt=reading.litres).order_by("id"):
        Alarm.objects.create(reading=reading, text=limit.name)


def recheck(reading_id):
    """Called in a request, where the middleware has set the estate."""
    check_reading.delay(reading_id)
