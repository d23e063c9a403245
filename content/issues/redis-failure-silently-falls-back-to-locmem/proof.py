from multiprocessing import get_context

import pytest
from redis.exceptions import RedisError

READ = (
    "import django; django.setup(); from django.core.cache import cache; print(cache.get('seats'))"
)


@pytest.fixture
def server(redis_server, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "proof")
    monkeypatch.setenv("REDIS_URL", redis_server.url)
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "library.settings")
    return redis_server


@pytest.fixture
def start(server, django_project):
    """Start the site in this process, and give the cache that its code uses."""

    def started():
        django_project(settings="library.settings")
        from django.core.cache import caches

        return caches["default"]

    return started


@pytest.fixture
def cache_from_an_outage(server, start):
    server.stop()
    cache = start()
    server.start()
    return cache


def passed(requests):
    """How many requests of one client a throttle of three a minute lets through."""
    from rest_framework.throttling import SimpleRateThrottle

    class ThreeAMinute(SimpleRateThrottle):
        rate = "3/min"

        def get_cache_key(self, request, view):
            return "one client"

    return sum(ThreeAMinute().allow_request(None, None) for _ in range(requests))


def outcome_of_start(start):
    try:
        return f"started with {type(start()).__name__}"
    except ValueError as error:
        return f"ValueError: {error}"


def test_a_value_set_in_one_process_is_read_in_another(start, run_python):
    start().set("seats", 7)
    seats = run_python("-c", READ).stdout.strip()
    assert seats == "7", f"the second process read {seats}"


def test_a_process_that_started_in_an_outage_uses_redis_later(cache_from_an_outage, server):
    cache_from_an_outage.set("seats", 7)
    keys = server.client().dbsize()
    assert keys == 1, f"Redis is back and holds {keys} keys"


def test_four_workers_that_started_in_an_outage_share_one_limit(cache_from_an_outage):
    workers = get_context("fork")
    counts = workers.SimpleQueue()
    for _ in range(4):
        worker = workers.Process(target=lambda: counts.put(passed(40)))
        worker.start()
        worker.join()
    total = sum(counts.get() for _ in range(4))
    assert total == 3, f"{total} of 160 requests passed a limit of 3 a minute"


def test_an_outage_shows_as_an_error_where_the_cache_is_used(server, start):
    server.stop()
    cache = start()
    try:
        cache.set("seats", 7)
        found = f"read {cache.get('seats')}"
    except RedisError as error:
        found = f"{type(error).__name__}: {error}"
    assert found.startswith("ConnectionError: Error 111"), f"during the outage: {found}"


def test_a_mistyped_port_stops_the_start(monkeypatch, server, start):
    monkeypatch.setenv("REDIS_URL", "redis://cache:63x9/0")
    found = outcome_of_start(start)
    assert found == "ValueError: Port could not be cast to integer value as '63x9'", found


def test_a_mistyped_scheme_stops_the_start(monkeypatch, server, start):
    monkeypatch.setenv("REDIS_URL", "rediss//cache:6379/0")
    found = outcome_of_start(start)
    assert found.startswith("ValueError: Redis URL must specify one of"), found
