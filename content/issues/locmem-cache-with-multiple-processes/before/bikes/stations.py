from django.core.cache import cache


def may_invoice(month):
    """True for the first process that asks; the others leave the month alone."""
    return cache.add(f"invoicing:{month}", 1, timeout=3600)


def tariff(station, load):
    return cache.get_or_set(f"tariff:{station}", lambda: load(station), timeout=3600)


def tariff_changed(station):
    cache.delete(f"tariff:{station}")
