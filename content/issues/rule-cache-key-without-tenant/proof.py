import pytest
from django.db import connection, transaction


@pytest.fixture
def printing(redis_server, django_project, load_sample):
    """Shop 1 wants 300 dpi for a poster and shop 2 72; both want 600 for a card."""
    backend = "django.core.cache.backends.redis.RedisCache"
    django_project(CACHES={"default": {"BACKEND": backend, "LOCATION": redis_server.url}})
    sample = load_sample()
    for shop, poster in ((1, 300), (2, 72)):
        sample.Shop.objects.create(pk=shop, name=f"Shop {shop}")
        sample.Rule.objects.create(pk=shop, shop_id=shop, product="poster", min_dpi=poster)
        sample.Rule.objects.create(pk=shop + 10, shop_id=shop, product="card", min_dpi=600)
    return sample


def test_a_shop_reads_its_own_rule_for_each_product(printing):
    read = {product: printing.min_dpi(1, product) for product in ("poster", "card")}
    assert read == {"poster": 300, "card": 600}, f"shop 1 reads {read}"


def test_a_second_read_comes_from_the_cache(printing):
    printing.min_dpi(1, "poster")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM printing_rule")
    read = printing.min_dpi(1, "poster")
    assert read == 300, f"the second read gave {read}"


def test_the_next_shop_reads_its_own_rule(printing):
    printing.min_dpi(1, "poster")
    read = printing.min_dpi(2, "poster")
    assert read == 72, f"shop 2 wants 72 dpi and reads {read}"


def test_a_changed_rule_holds_at_the_next_read(printing):
    printing.min_dpi(1, "poster")
    printing.change_rule(1, min_dpi=150)
    read = printing.min_dpi(1, "poster")
    assert read == 150, f"changed to 150, read as {read}"


def test_a_change_that_is_rolled_back_does_not_hold(printing):
    printing.min_dpi(1, "poster")
    with transaction.atomic():
        printing.change_rule(1, min_dpi=150)
        transaction.set_rollback(True)
    read = printing.min_dpi(1, "poster")
    assert read == 300, f"rolled back, read as {read}"


def test_a_value_that_was_rolled_back_never_comes_back(printing):
    with transaction.atomic():
        printing.change_rule(1, min_dpi=150)
        printing.min_dpi(1, "poster")
        transaction.set_rollback(True)
    printing.change_rule(1, min_dpi=200)
    read = printing.min_dpi(1, "poster")
    assert read == 200, f"150 rolled back, changed to 200, read as {read}"
