from celery import shared_task
from hives.models import Hive
from hives.tenancy import acting_for


@shared_task
def record_weight(club, hive_id, grams):
    with acting_for(club):
        hive = Hive.objects.get(pk=hive_id)
        hive.grams = grams
        hive.save(update_fields=["grams"])
