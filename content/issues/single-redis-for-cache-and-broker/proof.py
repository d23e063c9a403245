import pytest

PAGE = "x" * 10_000


@pytest.fixture
def cache_server(redis_server):
    """A Redis that is set up as a cache: little memory, and the oldest keys make way."""
    redis_server.start(maxmemory="3mb", maxmemory_policy="allkeys-lru")
    return redis_server.client()


@pytest.fixture
def orders(cache_server, redis_server, run_command, monkeypatch, django_project, load_sample):
    started = run_command("redis-server", "--port", "6380", "--daemonize", "yes", "--save", "")
    assert started.returncode == 0, f"the second Redis: {started.stdout}"
    monkeypatch.setenv("SECRET_KEY", "proof")
    monkeypatch.setenv("REDIS_URL", redis_server.url)
    monkeypatch.setenv("REDIS_CACHE_URL", redis_server.url)
    monkeypatch.setenv("REDIS_BROKER_URL", redis_server.url.replace("6379", "6380"))
    settings = django_project(settings="bakery.settings", tables=False)
    assert settings.CELERY_BROKER_URL, "the project names no broker"
    return load_sample("bakery.orders")


def queued(orders):
    with orders.app.connection_for_read() as connection:
        return connection.default_channel.client.llen("celery")


def cache_pages(orders, batches):
    for batch in range(batches):
        orders.cache.set_many({f"page:{batch}:{n}": PAGE for n in range(20)}, timeout=600)


def test_an_accepted_loaf_is_queued_once(orders):
    orders.accept(["rye"])
    waiting = queued(orders)
    assert waiting == 1, f"{waiting} tasks queued for one loaf"


def test_a_price_change_empties_the_cache(orders):
    orders.cache.set("rye", 320)
    orders.prices_changed()
    cents = orders.cache.get("rye")
    assert cents is None, f"the cache still holds {cents}"


def test_a_price_change_leaves_the_queue_alone(orders):
    orders.accept(["rye", "oat", "spelt"])
    orders.prices_changed()
    waiting = queued(orders)
    assert waiting == 3, f"{waiting} of 3 tasks left"


def test_a_full_cache_pushes_no_task_out(orders, cache_server):
    orders.accept(["rye"] * 50)
    cache_pages(orders, batches=100)
    evicted = cache_server.info("stats")["evicted_keys"]
    waiting = queued(orders)
    assert evicted > 0, "the cache never ran full"
    assert waiting == 50, f"{waiting} of 50 tasks left"


def test_a_task_is_queued_although_the_cache_is_full_and_evicts_nothing(orders, cache_server):
    cache_pages(orders, batches=10)
    cache_server.config_set("maxmemory-policy", "noeviction")
    cache_server.config_set("maxmemory", "2mb")
    orders.accept(["rye"])
    waiting = queued(orders)
    assert waiting == 1, f"{waiting} tasks queued for one loaf"
