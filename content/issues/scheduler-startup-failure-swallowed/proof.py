from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
import time_machine
from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_EXECUTED
from fastapi.testclient import TestClient
from sqlalchemy.exc import OperationalError

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def hostel(stand_in, monkeypatch, load_sample):
    """The service, with beds that can be released or not."""

    def load(beds=200, jobs="sqlite:////tmp/jobs.sqlite"):
        service = stand_in({"POST /release": lambda request: (beds, {})})
        monkeypatch.setenv("BEDS_URL", service.url)
        monkeypatch.setenv("JOBS_URL", jobs)
        return load_sample()

    return load


def run_the_job(hostel):
    """Let the scheduler run the job now, and wait until it has."""
    ran = Event()
    hostel.scheduler.add_listener(lambda event: ran.set(), EVENT_JOB_EXECUTED | EVENT_JOB_ERROR)
    hostel.scheduler.modify_job("release", next_run_time=datetime.now(UTC))
    assert ran.wait(5), "the scheduler did not run the job"


def readiness(client, at):
    with time_machine.travel(at, tick=False):
        return client.get("/ready").status_code


def test_a_scheduler_that_cannot_start_is_seen(hostel):
    sample = hostel(jobs="sqlite:////nowhere/jobs.sqlite")
    try:
        with TestClient(sample.app) as client:
            found = f"started, GET /ready answers {client.get('/ready').status_code}"
    except OperationalError as error:
        found = f"stopped: {error.orig}"
    seen = ("started, GET /ready answers 503", "stopped: unable to open database file")
    assert found in seen, found


def test_a_job_that_fails_every_time_is_seen(hostel):
    sample = hostel(beds=503)
    with time_machine.travel(NOON, tick=False) as clock, TestClient(sample.app) as client:
        clock.move_to(NOON + timedelta(minutes=14))
        run_the_job(sample)
        status = readiness(client, NOON + timedelta(minutes=16))
        running = sample.scheduler.running
    found = f"running: {running}, GET /ready answers {status}"
    assert found == "running: True, GET /ready answers 503", found


def test_a_job_that_no_longer_runs_is_seen(hostel):
    sample = hostel()
    with time_machine.travel(NOON, tick=False), TestClient(sample.app) as client:
        run_the_job(sample)
        sample.scheduler.pause_job("release")
        status = readiness(client, NOON + timedelta(minutes=16))
    assert status == 503, f"16 minutes after the last run GET /ready answers {status}"


def test_a_job_that_runs_is_ready(hostel):
    sample = hostel()
    with time_machine.travel(NOON, tick=False) as clock, TestClient(sample.app) as client:
        statuses = [readiness(client, NOON)]
        clock.move_to(NOON + timedelta(minutes=14))
        run_the_job(sample)
        statuses.append(readiness(client, NOON + timedelta(minutes=28)))
    assert statuses == [200, 200], f"GET /ready answers {statuses}"
