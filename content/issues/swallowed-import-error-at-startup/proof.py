import json

import pytest
from django.test import Client

TODAY = json.dumps({"message": {"text": "/today"}})


@pytest.fixture
def start(django_project):
    """Start the site: what /health/ says and what the bot answers, or the error."""

    def start(enabled=True):
        try:
            django_project(
                apps=["bakery"], ROOT_URLCONF="bakery.urls", BOT_ENABLED=enabled, tables=False
            )
        except ImportError as error:
            return f"{type(error).__name__}: {error}"
        client = Client()
        health = client.get("/health/").content.decode()
        reply = client.post("/telegram/", TODAY, "application/json").content.decode()
        return f"health: {health}, /today: {reply or 'no reply'}"

    return start


def test_a_missing_dependency_stops_the_start(start):
    found = start()
    assert found == "ModuleNotFoundError: No module named 'segno'", found


def test_a_name_that_a_dependency_no_longer_has_stops_the_start(start, monkeypatch):
    monkeypatch.syspath_prepend("renamed")
    found = start()
    assert found.startswith("ImportError: cannot import name 'make' from 'segno'"), found


def test_the_bot_answers_when_everything_is_installed(start, monkeypatch):
    monkeypatch.syspath_prepend("installed")
    found = start()
    assert found == "health: ok, /today: Rye, spelt, plaits", found


def test_a_site_that_is_set_up_without_a_bot_starts(start):
    found = start(enabled=False)
    assert found == "health: ok, /today: no reply", found
