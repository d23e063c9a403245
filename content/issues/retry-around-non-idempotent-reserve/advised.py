import asyncpg
from tenacity import retry, stop_after_attempt, wait_exponential


class SoldOut(Exception):
    pass


@retry(stop=stop_after_attempt(3), wait=wait_exponential(multiplier=1, min=1, max=10))
async def reserve(pool: asyncpg.Pool, order):
    async with pool.acquire(timeout=5) as conn, conn.transaction():
        taken = await conn.fetchval(
            "UPDATE show SET taken = taken + $2"
            " WHERE id = $1 AND taken + $2 <= seats RETURNING taken",
            order["show"],
            order["seats"],
        )
        if taken is None:
            raise SoldOut
        return await conn.fetchval(
            "INSERT INTO booking (show_id, seats) VALUES ($1, $2) RETURNING id",
            order["show"],
            order["seats"],
        )
