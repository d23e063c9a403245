import asyncpg


class Library:
    def __init__(self, pool: asyncpg.Pool):
        self.pool = pool

    async def transaction(self):
        return await self.pool.acquire()

    async def move(self, book, source, target, copies):
        conn = await self.transaction()
        change = "UPDATE shelf SET copies = copies + $3 WHERE book = $1 AND branch = $2"
        await conn.execute(change, book, target, copies)
        await conn.execute(change, book, source, -copies)
