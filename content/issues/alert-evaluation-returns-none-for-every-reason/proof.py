import logging

import pytest
from celery import Celery
from celery.contrib.testing.worker import start_worker
from django.db import OperationalError, connection

READINGS = [("attic", 70), ("hall", 70), ("vault", 40), ("vault", 70)]


@pytest.fixture
def museum(django_project, load_sample):
    django_project()
    app = Celery("museum")
    app.conf.broker_transport_options = {"polling_interval": 0.05}
    app.set_default()
    sample = load_sample()
    sample.Limit.objects.create(room="hall", humidity=55, muted=True)
    sample.Limit.objects.create(room="vault", humidity=55)
    return sample


def alerts(museum):
    return list(museum.Alert.objects.values_list("room", "humidity"))


def test_a_room_that_is_too_damp_raises_one_alert(museum):
    for reading in READINGS:
        museum.check_humidity.apply(reading)
    assert alerts(museum) == [("vault", 70)], f"the alerts are {alerts(museum)}"


def test_each_reason_for_no_alert_has_a_name_of_its_own(museum):
    reasons = [museum.check_humidity.apply(reading).get() for reading in READINGS[:3]]
    assert len({str(reason) for reason in reasons}) == 3, f"the reasons are {reasons}"


def test_a_worker_stores_the_reason(museum, redis_server):
    app = museum.check_humidity.app
    app.conf.update(broker_url=redis_server.url, result_backend=redis_server.url)
    with start_worker(app, pool="solo", perform_ping_check=False):
        stored = museum.check_humidity.delay("hall", 70).get(timeout=10)
    assert stored == {"outcome": "muted", "alert": None}, f"stored is {stored}"


def test_each_evaluation_is_logged_once(museum, caplog):
    caplog.set_level(logging.INFO, logger="museum")
    for reading in READINGS:
        museum.check_humidity.apply(reading)
    logged = [record.getMessage().split()[-1] for record in caplog.records]
    assert logged == ["no_limit", "muted", "within", "alerted"], f"logged are {logged}"


def test_a_task_whose_table_is_gone_has_failed(museum):
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE museum_limit")
    task = museum.check_humidity.apply(("vault", 70))
    assert task.state == "FAILURE", f"the task ended as {task.state} with {task.result}"


def test_a_reading_that_meets_a_locked_database_is_tried_again(museum):
    locked = [OperationalError("database is locked")]

    def locked_once(execute, *args):
        if locked:
            raise locked.pop()
        return execute(*args)

    with connection.execute_wrapper(locked_once):
        museum.check_humidity.apply(("vault", 70))
    assert alerts(museum) == [("vault", 70)], f"the alerts are {alerts(museum)}"
