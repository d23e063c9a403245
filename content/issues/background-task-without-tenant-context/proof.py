import pytest
from celery import Celery
from celery.contrib.testing.worker import start_worker
from celery.signals import task_postrun

NORTH, SOUTH = 1, 2


@pytest.fixture
def app(redis_server, django_project):
    django_project()
    app = Celery("project", broker=redis_server.url, backend=redis_server.url)
    app.set_default()
    # A worker stops at its next look into the queue: by default one second later.
    app.conf.broker_transport_options = {"polling_interval": 0.05}
    return app


@pytest.fixture
def meters(app):
    from meters import models

    for estate, name, reading in ((NORTH, "north", 11), (SOUTH, "south", 22)):
        models.Reading(pk=reading, estate=estate, litres=500).save()
        models.Limit(estate=estate, name=f"{name}: 400", litres=400).save()
    return models


@pytest.fixture
def recheck(app, meters, load_sample):
    """Recheck a reading in a request of an estate: how the task ended, and the alarms."""
    sample = load_sample()

    def recheck(estate, reading, worker=True):
        ends = []

        @task_postrun.connect
        def note(state, retval, **kwargs):
            ends.append(state if state == "SUCCESS" else type(retval).__name__)

        with meters.acting_for(estate):
            app.conf.task_always_eager = not worker
            sample.recheck(reading)
        if worker:
            run_what_is_queued(app, ends)
        alarms = list(meters.Alarm.objects.order_by("id").values_list("text", flat=True))
        return f"{ends} with alarms {alarms}"

    return recheck


def run_what_is_queued(app, ends):
    from celery.contrib.testing.tasks import ping

    with start_worker(app, pool="solo", perform_ping_check=False):
        ping.delay().get(timeout=5)  # it came last: everything before it is done
    del ends[1:]


def test_in_the_process_of_the_request_the_limits_are_its_own(recheck):
    ended = recheck(NORTH, 11, worker=False)
    assert ended == "['SUCCESS'] with alarms ['north: 400']", f"run eagerly: {ended}"


def test_in_a_worker_the_limits_are_those_of_the_estate(recheck):
    ended = recheck(NORTH, 11)
    assert ended == "['SUCCESS'] with alarms ['north: 400']", f"run by a worker: {ended}"


def test_a_reading_of_another_estate_is_not_checked(recheck):
    ended = recheck(NORTH, 22)
    assert ended == "['DoesNotExist'] with alarms []", f"sent by the north: {ended}"


def test_a_task_sent_outside_of_a_request_is_refused(recheck):
    ended = recheck(None, 11)
    assert ended == "['ValueError'] with alarms []", f"sent by no estate: {ended}"
