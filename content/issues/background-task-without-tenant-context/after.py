from celery import shared_task
from meters.models import Alarm, Limit, Reading, acting_for, current_estate


@shared_task
def check_reading(estate_id, reading_id):
    if estate_id is None:
        raise ValueError("check_reading needs an estate")
    with acting_for(estate_id):
        reading = Reading.objects.get(pk=reading_id)
        for limit in Limit.objects.filter(litres__lt=reading.litres).order_by("id"):
            Alarm.objects.create(reading=reading, text=limit.name)


def recheck(reading_id):
    """Called in a request, where the middleware has set the estate."""
    check_reading.delay(current_estate.get(), reading_id)
