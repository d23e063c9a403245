from contextlib import closing
from threading import Thread

import pytest
from celery import Celery
from celery.contrib.testing.tasks import ping
from celery.contrib.testing.worker import start_worker
from celery.signals import task_postrun
from django.db import IntegrityError, connection, transaction


@pytest.fixture
def app(pg, redis_server, django_project):
    django_project(apps=["uploads"], DATABASES=pg.django())
    app = Celery("project", broker=redis_server.url, backend=redis_server.url)
    app.set_default()
    return app


@pytest.fixture
def uploads(app, load_sample):
    return load_sample()


def queued(redis_server):
    return redis_server.client().llen("celery")


def test_an_accepted_upload_is_queued_once(uploads, redis_server):
    uploads.accept_upload("Meyer")
    tasks = queued(redis_server)
    assert tasks == 1, f"accepted: queued {tasks}"


def test_an_upload_that_is_rolled_back_queues_nothing(uploads, redis_server):
    uploads.Invoice.objects.create(customer="Meyer")
    refused = 'duplicate key value violates unique constraint "uploads_invoice_customer_key"'
    with pytest.raises(IntegrityError, match=refused):
        uploads.accept_upload("Meyer")
    tasks, rows = queued(redis_server), uploads.Upload.objects.count()
    assert (tasks, rows) == (0, 0), f"{tasks} task queued, {rows} uploads stored"


def test_a_rollback_of_the_caller_queues_nothing(uploads, redis_server):
    with transaction.atomic():
        uploads.accept_upload("Meyer")
        transaction.set_rollback(True)
    tasks, rows = queued(redis_server), uploads.Upload.objects.count()
    assert (tasks, rows) == (0, 0), f"{tasks} task queued, {rows} uploads stored"


def test_the_worker_finds_the_row_that_it_is_sent_for(app, uploads, pg):
    done = []

    @task_postrun.connect
    def note(task, retval, **kwargs):
        if task.name == uploads.parse_upload.name:
            done.append(retval)

    def accept():
        with closing(connection):
            uploads.accept_upload("Okafor")

    request = Thread(target=accept)
    with start_worker(app, pool="solo", perform_ping_check=False):
        with pg.connect(autocommit=False) as other:
            other.execute("LOCK TABLE uploads_invoice IN EXCLUSIVE MODE")
            request.start()
            pg.wait_for_blocked(1, among=[request])  # the upload is written, not committed
            ping.delay().get(timeout=5)  # the worker has done all that was sent before
        request.join()
        ping.delay().get(timeout=5)
    assert done == ["Okafor"], f"the worker returned {done}"
