import asyncio
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import asyncpg
import pytest
import time_machine

NOW = datetime(2025, 6, 20, 5, 0, tzinfo=UTC)
HOSTS = ["UTC", "Asia/Ho_Chi_Minh"]


@pytest.fixture
def visits(pg):
    with pg.connect() as desk:
        desk.execute("SET timezone = 'UTC'")
        desk.execute("CREATE TABLE visit (pet text, starts_at timestamptz, booked_at timestamptz)")
        yield desk


@pytest.fixture
def on_host(pg, load_sample):
    sample = load_sample()

    def on_host(zone, act):
        async def run():
            conn = await sample.connect(pg.url)
            try:
                return await act(sample, conn)
            finally:
                await conn.close()

        with time_machine.travel(NOW.astimezone(ZoneInfo(zone))):
            return asyncio.run(run())

    return on_host


def test_a_visit_starts_at_the_same_moment_whichever_host_books_it(visits, on_host):
    for host in HOSTS:
        on_host(host, lambda clinic, conn: clinic.book(conn, "Bun", "2025-07-01T09:30"))
    rows = visits.execute("SELECT to_char(starts_at, 'HH24:MI') FROM visit").fetchall()
    stored = [row[0] for row in rows]
    assert stored == ["02:30", "02:30"], f"09:30 in Ho Chi Minh City is stored as {stored} UTC"


def test_the_time_of_booking_is_that_of_the_clock_on_every_host(visits, on_host):
    for host in HOSTS:
        on_host(host, lambda clinic, conn: clinic.book(conn, "Bun", "2025-07-01T09:30"))
    rows = visits.execute("SELECT to_char(booked_at, 'HH24:MI') FROM visit").fetchall()
    stored = [row[0] for row in rows]
    assert stored == ["05:00", "05:00"], f"booked at 05:00 UTC, stored as {stored}"


def test_a_moment_without_a_zone_is_refused(visits, on_host):
    async def ask(clinic, conn):
        try:
            return await clinic.visits_after(conn, datetime(2025, 7, 1, 9, 0))
        except asyncpg.DataError as error:
            return str(error).partition(":")[0]

    answer = on_host("UTC", ask)
    refused = "invalid input for query argument $1"
    assert answer == refused, f"visits after a naive moment: {answer}"


def test_a_period_that_begins_at_a_moment_without_a_zone_is_refused(visits, on_host):
    async def ask(clinic, conn):
        morning = asyncpg.Range(datetime(2025, 7, 1, 9, 0), datetime(2025, 7, 1, 12, 0))
        try:
            period = await conn.fetchval("SELECT $1::tstzrange", morning)
            return f"it begins at {period.lower:%H:%M} UTC"
        except asyncpg.DataError as error:
            return str(error).partition(":")[0]

    answer = on_host("UTC", ask)
    refused = "invalid input for query argument $1"
    assert answer == refused, f"a period without a zone: {answer}"


def test_a_period_with_a_zone_comes_back_as_it_was(visits, on_host):
    nine = datetime(2025, 7, 1, 9, 0, 0, 1, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    period = asyncpg.Range(nine, nine + timedelta(hours=3))
    seen = on_host("UTC", lambda clinic, conn: conn.fetchval("SELECT $1::tstzrange", period))
    assert seen == period, f"{period} came back as {seen}"


def test_a_moment_with_a_zone_is_compared_as_that_moment(visits, on_host):
    visits.execute(
        "INSERT INTO visit VALUES ('Bun', '2025-07-01 02:30Z'), ('Mochi', '2025-07-01 02:00Z')"
    )
    nine = datetime(2025, 7, 1, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    for host in HOSTS:
        rows = on_host(host, lambda clinic, conn: clinic.visits_after(conn, nine))
        found = [(row["pet"], row["starts_at"] - nine) for row in rows]
        assert found == [("Bun", timedelta(minutes=30))], f"after nine, asked on {host}: {found}"
