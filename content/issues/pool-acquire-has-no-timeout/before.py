import os
from contextlib import asynccontextmanager

import asyncpg
from fastapi import FastAPI


@asynccontextmanager
async def lifespan(app):
    database = os.environ["DATABASE_URL"]
    app.state.pool = await asyncpg.create_pool(
        database, min_size=2, max_size=2, timeout=5, command_timeout=5
    )
    yield
    await app.state.pool.close()


app = FastAPI(lifespan=lifespan)


@app.get("/parcels/{code}")
async def parcel(code: str):
    query = "SELECT status FROM parcel WHERE code = $1"
    async with app.state.pool.acquire() as conn:
        return {"status": await conn.fetchval(query, code)}
