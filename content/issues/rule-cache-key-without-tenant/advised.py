from django.core.cache import cache
from django.db import models


class Shop(models.Model):
    name = models.CharField(max_length=80)


class Rule(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
    product = models.CharField(max_length=20)
    min_dpi = models.PositiveIntegerField()


def min_dpi(shop_id, product):
    def load():
        return Rule.objects.get(shop=shop_id, product=product).min_dpi

    return cache.get_or_set(f"rules:{shop_id}:{product}", load, timeout=3600)


def change_rule(rule_id, **values):
    Rule.objects.filter(pk=rule_id).update(**values)
