from django.db import models


class WeightRule(models.Model):
    """Without a carrier it holds for all carriers, without a country for all countries."""

    carrier = models.CharField(max_length=20, null=True)
    country = models.CharField(max_length=2, null=True)
    max_grams = models.PositiveIntegerField()


def too_heavy(parcels):
    found = []
    for parcel in parcels:
        rules = WeightRule.objects.filter(carrier=parcel["carrier"], country=parcel["country"])
        for rule in rules:
            if parcel["grams"] > rule.max_grams:
                found.append((parcel["code"], rule.pk))
    return found
