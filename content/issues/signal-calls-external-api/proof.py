import json
from pathlib import Path

import pytest
from celery import Celery, current_app
from django.core.management import call_command
from django.db import transaction

TOUR = {"model": "museum.tour", "pk": 1, "fields": {"title": "Night", "calendar_id": "c-7"}}


class Cancelled(Exception):
    """The visitor closes the form, and the view rolls back."""


@pytest.fixture
def calendars(stand_in):
    """The calendar service, which can be down; holds the names of its calendars by id."""

    class Calendars(dict):
        down = False

        def create(self, request):
            if self.down:
                return 503, {}
            key = request.headers.get("idempotency-key", f"c-{len(self) + 1}")
            self[key] = request.json["name"]
            return 201, {"id": key}

    service = Calendars()
    stand_in({"POST /calendars": service.create})
    return service


@pytest.fixture
def museum(calendars, django_project, load_sample):
    app = Celery("museum", broker="amqp://127.0.0.1:1//")
    once = {"max_retries": 1, "interval_start": 0, "interval_step": 0}
    app.conf.update(task_always_eager=True, task_publish_retry_policy=once)
    app.set_default()
    django_project(CALENDAR_URL="http://127.0.0.1:9000")
    return load_sample()


def catch_up(museum):
    """Run what the sample has for tours without a calendar, as a schedule does."""
    if hasattr(museum, "open_missing_calendars"):
        museum.open_missing_calendars()


def test_a_tour_that_is_rolled_back_leaves_no_calendar(museum, calendars):
    with pytest.raises(Cancelled), transaction.atomic():
        museum.plan_tour("Night")
        raise Cancelled
    found = f"{museum.Tour.objects.count()} tours, calendars: {list(calendars.values())}"
    assert found == "0 tours, calendars: []", found


def test_a_tour_planned_while_the_service_is_down_gets_its_calendar_later(museum, calendars):
    calendars.down = True
    museum.plan_tour("Night")
    calendars.down = False
    catch_up(museum)
    found = f"calendars: {list(calendars.values())}"
    assert found == "calendars: ['Night']", found


def test_a_tour_planned_while_the_broker_is_down_gets_its_calendar_later(museum, calendars):
    current_app.conf.task_always_eager = False
    museum.plan_tour("Night")
    current_app.conf.task_always_eager = True
    catch_up(museum)
    found = f"calendars: {list(calendars.values())}"
    assert found == "calendars: ['Night']", found


def test_tours_created_in_bulk_get_their_calendars(museum, calendars):
    museum.Tour.objects.bulk_create([museum.Tour(title="Night"), museum.Tour(title="Family")])
    catch_up(museum)
    found = f"calendars: {list(calendars.values())}"
    assert found == "calendars: ['Night', 'Family']", found


def test_loading_a_backup_creates_no_calendars(museum, calendars):
    Path("backup.json").write_text(json.dumps([TOUR]), encoding="utf-8")
    call_command("loaddata", "backup.json", verbosity=0)
    catch_up(museum)
    found = f"{museum.Tour.objects.get().calendar_id}, new: {list(calendars.values())}"
    assert found == "c-7, new: []", found


def test_a_planned_tour_has_one_calendar(museum, calendars):
    tour = museum.plan_tour("Night")
    catch_up(museum)
    tour.refresh_from_db()
    assert calendars == {tour.calendar_id: "Night"}, f"{tour.calendar_id} of {calendars}"
