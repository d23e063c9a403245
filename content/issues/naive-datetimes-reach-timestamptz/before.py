from datetime import datetime

import asyncpg


async def connect(dsn):
    return await asyncpg.connect(dsn)


async def book(conn, pet, starts_at):
    """Book a visit; starts_at is what the form sends, like 2025-07-01T09:30."""
    await conn.execute(
        "INSERT INTO visit (pet, starts_at, booked_at) VALUES ($1, $2, $3)",
        pet,
        datetime.fromisoformat(starts_at),
        datetime.utcnow(),
    )


async def visits_after(conn, moment):
    return await conn.fetch("SELECT pet, starts_at FROM visit WHERE starts_at > $1", moment)
