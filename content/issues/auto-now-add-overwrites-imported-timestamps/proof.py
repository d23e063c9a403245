from datetime import UTC, datetime

import pytest
import time_machine

TODAY = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
SHEET = [
    {"swimmer": "Ines", "metres": "1500", "swum_at": "2024-01-15T06:40:00+00:00"},
    {"swimmer": "Ines", "metres": "2000", "swum_at": "2024-01-16T06:45:00+00:00"},
]


@pytest.fixture
def pool(django_project, load_sample):
    django_project()
    return load_sample()


def days(pool):
    return [f"{swim.swum_at:%Y-%m-%d %H:%M}" for swim in pool.Swim.objects.order_by("metres")]


def test_imported_swims_keep_their_own_dates(pool):
    with time_machine.travel(TODAY, tick=False):
        pool.import_swims(SHEET)
    read = days(pool)
    assert read == ["2024-01-15 06:40", "2024-01-16 06:45"], f"imported as {', '.join(read)}"


def test_every_row_of_the_sheet_arrives(pool):
    pool.import_swims(SHEET)
    read = list(pool.Swim.objects.order_by("metres").values_list("swimmer", "metres"))
    assert read == [("Ines", 1500), ("Ines", 2000)], f"arrived: {read}"


def test_a_new_swim_gets_the_time_of_its_entry(pool):
    for metres, minute in [(400, 0), (800, 5)]:
        with time_machine.travel(TODAY.replace(minute=minute), tick=False):
            pool.log_swim("Noor", metres)
    read = days(pool)
    assert read == ["2026-03-02 18:00", "2026-03-02 18:05"], f"entered as {', '.join(read)}"
