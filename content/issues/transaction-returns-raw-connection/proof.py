import asyncio
from contextlib import asynccontextmanager

import asyncpg
import pytest

SHELVES = """
    CREATE TABLE shelf (book text, branch text, copies int NOT NULL CHECK (copies >= 0));
    INSERT INTO shelf VALUES ('Dune', 'north', 20), ('Dune', 'south', 0);
"""


@pytest.fixture
def shelves(pg):
    """What another session reads: the copies in the north and in the south."""
    with pg.connect() as session:
        session.execute(SHELVES)
        query = "SELECT copies FROM shelf ORDER BY branch"
        yield lambda: tuple(copies for (copies,) in session.execute(query))


@pytest.fixture
def library(pg, shelves, load_sample):
    """A library with a pool of two connections."""

    @asynccontextmanager
    async def opened():
        pool = await asyncpg.create_pool(pg.url, min_size=1, max_size=2)
        try:
            yield load_sample().Library(pool)
        finally:
            pool.terminate()

    return opened


def move(library, copies):
    return library.move("Dune", "north", "south", copies)


def idle(pool):
    return f"{pool.get_idle_size()} of {pool.get_size()} connections idle"


def test_a_move_of_one_copy_changes_both_shelves(library, shelves):
    async def scenario():
        async with library() as it:
            await move(it, 1)

    asyncio.run(scenario())
    assert shelves() == (19, 1), f"(20, 0) copies became {shelves()}"


def test_a_move_that_fails_changes_neither_shelf(library, shelves):
    async def scenario():
        async with library() as it:
            with pytest.raises(asyncpg.CheckViolationError):
                await move(it, 21)
            return idle(it.pool)

    connections = asyncio.run(scenario())
    assert shelves() == (20, 0), f"(20, 0) copies became {shelves()}"
    assert connections == "1 of 1 connections idle", connections


def test_a_move_that_is_cancelled_changes_neither_shelf(library, shelves, pg):
    async def scenario():
        async with library() as it:
            await move(it, 1)
            assert shelves() == (19, 1), f"(20, 0) copies became {shelves()}"
            with pg.connect(autocommit=False) as stocktaking:
                stocktaking.execute("SELECT 1 FROM shelf WHERE branch = 'north' FOR UPDATE")
                waiting = asyncio.create_task(move(it, 1))
                await asyncio.to_thread(pg.wait_for_blocked, 1)
                waiting.cancel()
                await asyncio.wait([waiting])
                assert shelves() == (19, 1), f"(19, 1) copies became {shelves()}"
            return idle(it.pool)

    connections = asyncio.run(scenario())
    assert connections == "1 of 1 connections idle", connections


def test_ten_moves_pass_through_a_pool_of_two_connections(library):
    async def scenario():
        async with library() as it:
            for moved in range(10):
                try:
                    await asyncio.wait_for(move(it, 1), timeout=1)
                except TimeoutError:
                    return f"{moved} moves, the next hangs, {idle(it.pool)}"
            return f"10 moves, {idle(it.pool)}"

    outcome = asyncio.run(scenario())
    assert outcome == "10 moves, 1 of 1 connections idle", outcome


def test_a_move_does_not_wait_for_ever_for_a_connection(library):
    def a_minute_passes():
        loop = asyncio.get_running_loop()
        now = loop.time
        loop.time = lambda: now() + 60

    async def scenario():
        async with library() as it, it.pool.acquire(), it.pool.acquire():
            waiting = asyncio.create_task(move(it, 1))
            asyncio.get_running_loop().call_soon(a_minute_passes)
            await asyncio.wait([waiting], timeout=30)
            return type(waiting.exception()).__name__ if waiting.done() else "still waiting"

    outcome = asyncio.run(scenario())
    assert outcome == "TimeoutError", f"a minute later the move is {outcome}"
