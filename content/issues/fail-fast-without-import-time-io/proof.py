import pytest
from django.test import Client


@pytest.fixture
def server(redis_server, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "proof")
    monkeypatch.setenv("REDIS_URL", redis_server.url)
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "museum.settings")
    return redis_server


@pytest.fixture
def start(server, django_project):
    """Start a worker in this process: what its readiness probe answers, each time it is asked."""

    def started():
        django_project(settings="museum.settings", tables=False)
        return lambda: Client().get("/readyz").status_code

    return started


@pytest.fixture
def migrate(server, run_python):
    def outcome():
        done = run_python("-m", "django", "migrate")
        last = done.stderr.strip().splitlines()[-1:] or ["no error"]
        return f"migrate ended with {done.returncode}: {last[0]}"

    return outcome


def test_migrate_runs_while_redis_is_there(migrate):
    found = migrate()
    assert found == "migrate ended with 0: no error", found


def test_migrate_runs_while_redis_is_down(migrate, server):
    server.stop()
    found = migrate()
    assert found == "migrate ended with 0: no error", found


def test_a_worker_that_starts_in_an_outage_is_ready_once_it_is_over(start, server):
    server.stop()
    readyz = start()
    during = readyz()
    server.start()
    found = f"{during} in the outage, {readyz()} after it"
    assert found == "503 in the outage, 200 after it", found


def test_a_running_worker_is_not_ready_during_an_outage(start, server):
    readyz = start()
    before = readyz()
    server.stop()
    during = readyz()
    server.start()
    found = f"{before} before, {during} in the outage, {readyz()} after it"
    assert found == "200 before, 503 in the outage, 200 after it", found


def test_a_worker_with_a_wrong_password_is_not_ready(start, server, monkeypatch):
    server.start(requirepass="ammonite")
    monkeypatch.setenv("REDIS_URL", server.url.replace("//", "//:trilobite@"))
    refused = start()()
    assert refused == 503, f"with a wrong password readyz answered {refused}"


def test_a_mistyped_port_stops_the_start(start, monkeypatch):
    monkeypatch.setenv("REDIS_URL", "redis://cache:63x9/0")
    with pytest.raises(ValueError, match="Port could not be cast to integer value as '63x9'"):
        start()
