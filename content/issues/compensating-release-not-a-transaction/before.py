import asyncpg


class SoldOut(Exception):
    pass


async def reserve(db, workshop, seats):
    taken = await db.fetchval(
        "UPDATE workshop SET taken = taken + $2"
        " WHERE id = $1 AND taken + $2 <= seats RETURNING taken",
        workshop,
        seats,
    )
    if taken is None:
        raise SoldOut


async def add_attendee(db, workshop, person, seats):
    await db.execute(
        "INSERT INTO attendee (workshop_id, person, seats) VALUES ($1, $2, $3)",
        workshop,
        person,
        seats,
    )


async def join(pool: asyncpg.Pool, workshop, person, seats):
    await reserve(pool, workshop, seats)
    await add_attendee(pool, workshop, person, seats)
