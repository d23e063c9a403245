import pytest
from celery import Celery
from django.test import Client


@pytest.fixture
def site(redis_server, django_project, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "proof")
    monkeypatch.setenv("REDIS_URL", redis_server.url)
    django_project(settings="config.settings", tables=False)
    return Client(headers={"host": "photos.example"})


def test_an_upload_puts_its_task_into_redis(site, redis_server):
    status = site.post("/upload/", {"name": "harbour"}).status_code
    queued = redis_server.client().llen("celery")
    assert (status, queued) == (202, 1), f"{status}, {queued} tasks in Redis"


def test_the_task_has_the_broker_of_the_settings(site, load_sample):
    task = load_sample("photos.tasks").make_thumbnail
    broker = task.app.connection_for_write().as_uri()
    assert broker == "redis://:**@127.0.0.1:6379/0", f"{task.name} goes to {broker}"


def test_a_worker_of_the_project_knows_its_tasks(site, celery_worker, redis_server):
    worker = celery_worker("config")
    site.post("/upload/", {"name": "harbour"})
    Celery(broker=redis_server.url).send_task("albums.tasks.tidy_album", ["album 3"])
    worker.wait_until_idle()
    done = [text for text in ("harbour.webp", "album 3 is tidy") if text in worker.log]
    assert len(done) == 2, f"of two tasks it did {done}, and logged {worker.log!r}"


def test_the_function_itself_works(site, load_sample):
    name = load_sample("photos.tasks").make_thumbnail("harbour")
    assert name == "harbour.webp", f"the thumbnail is {name}"
