from collections import defaultdict

from django.db import models


class WeightRule(models.Model):
    """Without a carrier it holds for all carriers, without a country for all countries."""

    carrier = models.CharField(max_length=20, null=True)
    country = models.CharField(max_length=2, null=True)
    max_grams = models.PositiveIntegerField()


def too_heavy(parcels):
    rules = defaultdict(list)
    for rule in WeightRule.objects.all():
        rules[rule.carrier, rule.country].append(rule)
    found = []
    for parcel in parcels:
        carrier, country = parcel["carrier"], parcel["country"]
        for key in {(carrier, country), (carrier, None), (None, country), (None, None)}:
            for rule in rules.get(key, ()):
                if parcel["grams"] > rule.max_grams:
                    found.append((parcel["code"], rule.pk))
    return found
