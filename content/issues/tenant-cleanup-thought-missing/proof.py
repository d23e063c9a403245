import logging

import pytest
from django.test import Client


@pytest.fixture
def festivals(django_project, load_sample):
    django_project(
        MIDDLEWARE=["festivals.middleware.FestivalMiddleware"], ROOT_URLCONF="festivals.urls"
    )
    return load_sample()


@pytest.fixture
def ask(festivals):
    client = Client(raise_request_exception=False, headers={"X-Festival": "brass"})
    return lambda path: client.get(path)


@pytest.fixture
def log(festivals):
    """The lines of Django's error log, each with the festival as a log filter would add it."""
    lines = []

    class Note(logging.Handler):
        def emit(self, record):
            lines.append(f"{festivals.current_festival.get()}: {record.getMessage()}")

    logging.getLogger("django.request").addHandler(Note())
    return lines


def test_a_view_that_returns_leaves_no_festival_behind(ask, festivals):
    shown = ask("/shown/").content.decode()
    left = festivals.current_festival.get()
    assert (shown, left) == ("festival brass", None), f"the view saw {shown}, left is {left}"


def test_a_view_that_raises_leaves_no_festival_behind(ask, festivals):
    status = ask("/broken/").status_code
    left = festivals.current_festival.get()
    assert (status, left) == (500, None), f"answered {status}, left is {left}"


def test_the_error_log_names_the_festival_whose_page_failed(ask, log):
    ask("/broken/")
    assert log == ["brass: Internal Server Error: /broken/"], f"logged: {log}"


def test_a_request_inside_another_gives_the_festival_back(ask, festivals):
    token = festivals.current_festival.set("jazz")
    ask("/broken/")
    left = festivals.current_festival.get()
    festivals.current_festival.reset(token)
    assert left == "jazz", f"set to jazz before the request, {left} after it"


def test_a_streamed_body_is_made_without_a_festival(ask):
    body = ask("/streamed/").getvalue().decode()
    assert body == "festival None", f"the body saw {body}"


def test_a_thread_that_a_view_starts_has_no_festival(ask):
    body = ask("/in-a-thread/").content.decode()
    assert body == "festival None", f"the thread saw {body}"
