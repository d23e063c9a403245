import asyncpg
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_random_exponential

LOST = (OSError, asyncpg.InterfaceError, asyncpg.PostgresConnectionError)


class SoldOut(Exception):
    pass


@retry(
    retry=retry_if_exception_type(LOST),
    stop=stop_after_attempt(3),
    wait=wait_random_exponential(max=2),
    reraise=True,
)
async def reserve(pool: asyncpg.Pool, order):
    async with pool.acquire(timeout=5) as conn, conn.transaction():
        booking = await conn.fetchval(
            "INSERT INTO booking (request_id, show_id, seats) VALUES ($1, $2, $3)"
            " ON CONFLICT (request_id) DO NOTHING RETURNING id",
            order["request_id"],
            order["show"],
            order["seats"],
        )
        if booking is None:
            return await conn.fetchval(
                "SELECT id FROM booking WHERE request_id = $1", order["request_id"]
            )
        taken = await conn.fetchval(
            "UPDATE show SET taken = taken + $2"
            " WHERE id = $1 AND taken + $2 <= seats RETURNING taken",
            order["show"],
            order["seats"],
        )
        if taken is None:
            raise SoldOut
        return booking
