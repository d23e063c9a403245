from contextlib import asynccontextmanager

import asyncpg


class Library:
    def __init__(self, pool: asyncpg.Pool):
        self.pool = pool

    @asynccontextmanager
    async def transaction(self):
        async with self.pool.acquire(timeout=5) as conn, conn.transaction():
            yield conn

    async def move(self, book, source, target, copies):
        async with self.transaction() as conn:
            change = "UPDATE shelf SET copies = copies + $3 WHERE book = $1 AND branch = $2"
            await conn.execute(change, book, target, copies)
            await conn.execute(change, book, source, -copies)
