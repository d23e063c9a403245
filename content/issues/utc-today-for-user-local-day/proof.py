from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine


@pytest.fixture
def library(django_project, load_sample):
    django_project(TIME_ZONE="Asia/Almaty")
    return load_sample()


@pytest.fixture
def count(library):
    """Pages that count for today, after entries at some times of a reader's own clock."""

    def count(zone, now, entries):
        clock = ZoneInfo(zone)
        reader = library.Reader.objects.create(name="Aigul", time_zone=zone)
        for at, pages in entries.items():
            read_at = datetime.fromisoformat(at).replace(tzinfo=clock)
            library.Reading.objects.create(reader=reader, pages=pages, read_at=read_at)
        moment = datetime.fromisoformat(now).replace(tzinfo=clock)
        with time_machine.travel(moment.timestamp(), tick=False):
            return library.pages_today(reader)

    return count


def test_pages_read_after_midnight_count_for_the_new_day(count):
    pages = count("Asia/Almaty", "2025-03-16T01:30", {"2025-03-16T01:20": 12})
    assert pages == 12, f"12 pages at 01:20 in Almaty, at 01:30 today has {pages}"


def test_a_reader_abroad_has_a_day_of_their_own(count):
    entries = {"2025-03-15T09:00": 5, "2025-03-15T15:30": 7, "2025-03-14T23:30": 100}
    pages = count("America/New_York", "2025-03-15T16:30", entries)
    assert pages == 12, f"5 and 7 pages since midnight in New York, today has {pages}"


def test_a_day_of_25_hours_ends_at_midnight(count):
    entries = {"2025-10-26T00:10": 5, "2025-10-26T23:30": 7, "2025-10-25T23:50": 100}
    pages = count("Europe/Berlin", "2025-10-26T23:45", entries)
    assert pages == 12, f"5 and 7 pages on a long Sunday in Berlin, today has {pages}"


def test_at_noon_the_pages_of_the_morning_count_and_those_of_yesterday_do_not(count):
    entries = {"2025-03-16T08:00": 12, "2025-03-15T12:00": 100}
    pages = count("Asia/Almaty", "2025-03-16T12:00", entries)
    assert pages == 12, f"12 pages this morning in Almaty, today has {pages}"


def test_a_day_without_entries_has_no_pages(count):
    pages = count("Asia/Almaty", "2025-03-16T12:00", {})
    assert pages == 0, f"no entries, today has {pages}"
