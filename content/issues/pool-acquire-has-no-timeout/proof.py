import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

import httpx
import pytest

PARCELS = "CREATE TABLE parcel (code text, status text); INSERT INTO parcel VALUES ('A7', 'sent')"


@pytest.fixture
def courier(pg, monkeypatch, load_sample):
    """The application with its pool of two connections, and a client that asks it."""
    with pg.connect() as session:
        session.execute(PARCELS)
    monkeypatch.setenv("DATABASE_URL", pg.url)
    app = load_sample().app

    @asynccontextmanager
    async def opened():
        transport = httpx.ASGITransport(app)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=transport, base_url="http://courier") as client,
        ):
            yield app.state.pool, client

    return opened


def run(scenario):
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, scenario()).result()


def asked(client):
    return asyncio.create_task(client.get("/parcels/A7"))


def a_minute_passes():
    loop = asyncio.get_running_loop()
    now = loop.time
    loop.time = lambda: now() + 60


async def everything_that_is_ready_runs():
    for _ in range(500):
        await asyncio.sleep(0)


@asynccontextmanager
async def all_connections_out(pool):
    async with pool.acquire(), pool.acquire():
        yield


def test_a_parcel_is_found(courier):
    async def scenario():
        async with courier() as (_, client):
            answer = await asked(client)
            return f"{answer.status_code} {answer.text}"

    found = run(scenario)
    assert found == '200 {"status":"sent"}', found


def test_a_request_does_not_wait_for_ever_for_a_connection(courier):
    async def scenario():
        async with courier() as (pool, client):
            async with all_connections_out(pool):
                waiting = asked(client)
                await everything_that_is_ready_runs()
                assert not waiting.done(), f"answered at once: {waiting.result()}"
                a_minute_passes()
                await everything_that_is_ready_runs()
                if not waiting.done():
                    return "still waiting"
            answer = waiting.result()
            return f"{answer.status_code}, Retry-After {answer.headers.get('retry-after')}"

    found = run(scenario)
    assert found == "503, Retry-After 2", f"a minute later: {found}"


def test_the_pool_serves_again_once_its_connections_are_back(courier):
    async def scenario():
        async with courier() as (pool, client):
            async with all_connections_out(pool):
                waiting = asked(client)
                await everything_that_is_ready_runs()
                a_minute_passes()
                await everything_that_is_ready_runs()
            await asyncio.wait([waiting])
            answer = await asked(client)
            return f"{answer.status_code}, {pool.get_idle_size()} of 2 connections idle"

    found = run(scenario)
    assert found == "200, 2 of 2 connections idle", found


def test_a_query_that_hangs_is_cancelled(courier, pg):
    async def scenario():
        async with courier() as (pool, client):
            with pg.connect(autocommit=False) as other:
                other.execute("LOCK TABLE parcel IN ACCESS EXCLUSIVE MODE")
                waiting = asked(client)
                await asyncio.to_thread(pg.wait_for_blocked, 1)
                a_minute_passes()
                await asyncio.wait([waiting])
            return type(waiting.exception()).__name__

    found = run(scenario)
    assert found == "TimeoutError", f"the query that hangs ended with {found}"
