import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

OPENING = datetime(2025, 5, 2, 18, 0, tzinfo=UTC)


@pytest.fixture
def cinema(django_project, load_sample):
    django_project(INSTALLED_APPS=["cinema"])
    cinema = load_sample()
    for n in range(20):
        film = cinema.Film.objects.create(title=f"Film {n:02}")
        cinema.Screening.objects.create(film=film, starts_at=OPENING + timedelta(hours=n))
    return cinema


def test_a_programme_of_twenty_does_not_take_a_statement_for_each(cinema):
    with CaptureQueriesContext(connection) as queries:
        cinema.programme()
    assert len(queries) < 3, f"20 screenings took {len(queries)} statements"


def test_the_programme_can_be_made_in_async_code(cinema):
    lines = asyncio.run(cinema.programme_for_bot())
    assert lines[:1] == ["Fri 18:00 Film 00"], f"the programme begins with {lines[:1]}"
    assert len(lines) == 20, f"the programme has {len(lines)} lines"


def test_each_screening_is_listed_once_with_its_film(cinema):
    lines = cinema.programme()
    ends = [lines[0], lines[-1]]
    assert len(lines) == 20, f"the programme has {len(lines)} lines"
    assert ends == ["Fri 18:00 Film 00", "Sat 13:00 Film 19"], f"first and last: {ends}"
