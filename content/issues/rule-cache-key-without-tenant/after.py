from uuid import uuid4

from django.core.cache import cache
from django.db import models, transaction


class Shop(models.Model):
    name = models.CharField(max_length=80)
    rules_version = models.UUIDField(default=uuid4)


class Rule(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
    product = models.CharField(max_length=20)
    min_dpi = models.PositiveIntegerField()


def min_dpi(shop_id, product):
    def load():
        return Rule.objects.get(shop=shop_id, product=product).min_dpi

    version = Shop.objects.values_list("rules_version", flat=True).get(pk=shop_id)
    return cache.get_or_set(f"rules:{shop_id}:{version}:{product}", load, timeout=3600)


def change_rule(rule_id, **values):
    with transaction.atomic():
        Rule.objects.filter(pk=rule_id).update(**values)
        Shop.objects.filter(rule=rule_id).update(rules_version=uuid4())
