from datetime import UTC, date, datetime

import pytest
import time_machine
from sqlalchemy import Column, DateTime, Integer, MetaData, String, Table, create_engine, select

NOON = datetime(2025, 7, 1, 12, 0)  # naive, in UTC: how the old application writes it
parcels = Table(
    "parcel",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("barcode", String(20), nullable=False),
    Column("note", String(80), nullable=False, default=""),
    Column("collected_at", DateTime, nullable=False),
)


@pytest.fixture
def old_application(pg):
    engine = create_engine(pg.url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        parcels.create(connection)
        yield connection


@pytest.fixture
def depot(pg, old_application, django_project, load_sample):
    django_project(DATABASES=pg.django(), TIME_ZONE="Europe/Berlin")
    return load_sample()


def collect(old_application, **times):
    for barcode, at in times.items():
        old_application.execute(parcels.insert().values(barcode=barcode, collected_at=at))


def stored(old_application, barcode):
    query = select(parcels.c.collected_at).where(parcels.c.barcode == barcode)
    return f"{old_application.scalar(query):%H:%M}"


def test_a_parcel_that_waits_for_three_weeks_is_overdue(depot, old_application):
    collect(old_application, P1=NOON, P2=NOON.replace(day=20))
    with time_machine.travel(NOON.replace(day=22, tzinfo=UTC), tick=False):
        listed = depot.overdue()
    assert listed == ["P1"], f"overdue: {listed}"


def test_two_weeks_end_to_the_minute(depot, old_application):
    collect(old_application, P1=NOON)
    seen = []
    for minute in (0, 1):
        moment = datetime(2025, 7, 15, 12, minute, tzinfo=UTC)
        with time_machine.travel(moment, tick=False):
            seen.append(depot.overdue())
    assert seen == [[], ["P1"]], f"overdue at 12:00 and 12:01: {seen}"


def test_a_note_leaves_the_time_as_it_was(depot, old_application):
    collect(old_application, P1=NOON)
    depot.add_note("P1", "left with a neighbour")
    after_one = stored(old_application, "P1")
    depot.add_note("P1", "fetched")
    after_two = stored(old_application, "P1")
    times = f"12:00, after a note {after_one}, after two {after_two}"
    assert times == "12:00, after a note 12:00, after two 12:00", times


def test_a_local_day_holds_the_parcels_of_that_day(depot, old_application):
    late = NOON.replace(hour=21, minute=59)  # 23:59 in Berlin
    collect(old_application, P1=NOON, P2=late, P3=late.replace(hour=22))
    days = [sorted(depot.collected_on(date(2025, 7, day))) for day in (1, 2)]
    assert days == [["P1", "P2"], ["P3"]], f"1 and 2 July in Berlin: {days}"


def test_the_old_application_reads_what_django_writes(depot, old_application):
    with time_machine.travel(NOON.replace(tzinfo=UTC), tick=False):
        depot.Parcel.objects.create(barcode="P9")
    time = stored(old_application, "P9")
    assert time == "12:00", f"written at 12:00 UTC, read as {time}"
