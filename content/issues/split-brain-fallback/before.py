import httpx
from django.conf import settings
from django.db import models
from django.db.models import Sum


class Visit(models.Model):
    household = models.CharField(max_length=80)
    kg = models.PositiveIntegerField()


def add_visit(household, kg):
    if settings.USE_OLD_STORE:
        visit = {"household": household, "kg": kg}
        httpx.post(f"{settings.OLD_STORE}/visits", json=visit).raise_for_status()
    else:
        Visit.objects.create(household=household, kg=kg)


def total_kg(household):
    if settings.USE_OLD_STORE:
        visits = httpx.get(f"{settings.OLD_STORE}/visits").raise_for_status().json()
        return sum(visit["kg"] for visit in visits if visit["household"] == household)
    return Visit.objects.filter(household=household).aggregate(kg=Sum("kg", default=0))["kg"]
