from contextlib import closing
from threading import Thread

import pytest
from django.db import connection, transaction


@pytest.fixture
def tram(pg, redis_server, django_project, load_sample):
    backend = "django.core.cache.backends.redis.RedisCache"
    caches = {"default": {"BACKEND": backend, "LOCATION": redis_server.url}}
    django_project(DATABASES=pg.django(), CACHES=caches)
    return load_sample()


@pytest.fixture
def fare(tram):
    fare = tram.Fare.objects.create(zone="A", cents=240)
    assert tram.cents_for("A") == 240
    return fare


def another_passenger_asks(tram):
    asked = []

    def ask():
        with closing(connection):
            asked.append(tram.cents_for("A"))

    thread = Thread(target=ask)
    thread.start()
    thread.join()
    return asked[0]


def test_a_fare_is_read_from_the_cache_until_it_is_changed(tram, fare):
    tram.Fare.objects.filter(zone="A").update(cents=1)  # sends no signal
    cached = tram.cents_for("A")
    fare.cents = 260
    fare.save()
    found = cached, tram.cents_for("A")
    assert found == (240, 260), f"asked before and after the change: {found}"


def test_a_fare_that_was_asked_for_during_the_change_is_new_after_it(tram, fare):
    with transaction.atomic():
        fare.cents = 260
        fare.save()
        during = another_passenger_asks(tram)
    found = f"{during} during the change, {tram.cents_for('A')} after it"
    assert found == "240 during the change, 260 after it", found


def test_a_change_that_is_rolled_back_leaves_the_old_fare(tram, fare):
    with transaction.atomic():
        fare.cents = 260
        fare.save()
        transaction.set_rollback(True)
    cents = tram.cents_for("A")
    assert cents == 240, f"after the rollback: {cents}"
