from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import asyncpg

CLINIC = ZoneInfo("Asia/Ho_Chi_Minh")
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # the microsecond 0 of PostgreSQL


def to_database(value):
    if value.utcoffset() is None:
        raise ValueError(f"{value} has no time zone")
    return ((value - EPOCH) // timedelta(microseconds=1),)


def from_database(parts):
    return EPOCH + timedelta(microseconds=parts[0])


async def connect(dsn):
    conn = await asyncpg.connect(dsn)
    await conn.set_type_codec(
        "timestamptz",
        schema="pg_catalog",
        encoder=to_database,
        decoder=from_database,
        format="tuple",
    )
    return conn


async def book(conn, pet, starts_at):
    """Book a visit; starts_at is what the form sends, like 2025-07-01T09:30."""
    await conn.execute(
        "INSERT INTO visit (pet, starts_at, booked_at) VALUES ($1, $2, $3)",
        pet,
        datetime.fromisoformat(starts_at).replace(tzinfo=CLINIC),
        datetime.now(UTC),
    )


async def visits_after(conn, moment):
    return await conn.fetch("SELECT pet, starts_at FROM visit WHERE starts_at > $1", moment)
