import asyncio
from contextlib import asynccontextmanager

import asyncpg
import pytest

TABLES = """
    CREATE TABLE workshop (id int PRIMARY KEY, seats int NOT NULL, taken int NOT NULL);
    CREATE TABLE attendee (workshop_id int, person text, seats int, UNIQUE (workshop_id, person));
    INSERT INTO workshop VALUES (1, 4, 0);
"""


@pytest.fixture
def seats(pg):
    """What another session reads: how many of the four seats are taken, and how many sold."""
    with pg.connect() as session:
        session.execute(TABLES)
        query = "SELECT taken, (SELECT coalesce(sum(seats), 0) FROM attendee) FROM workshop"
        yield lambda: "taken {}, sold {}".format(*session.execute(query).fetchone())


@asynccontextmanager
async def network(answer_is_lost):
    """A way to PostgreSQL; it breaks once, with the first answer for which the question holds."""
    broken = False

    async def connect(client, to_client):
        server, to_server = await asyncio.open_connection("127.0.0.1", 5432)

        async def requests():
            while data := await client.read(65536):
                to_server.write(data)
            to_server.close()

        async def answers():
            nonlocal broken
            while data := await server.read(65536):
                if not broken and answer_is_lost():
                    broken = True
                    break
                to_client.write(data)
            to_client.close()
            to_server.close()

        await asyncio.gather(requests(), answers())

    async with await asyncio.start_server(connect, "127.0.0.1", 5433):
        yield


@pytest.fixture
def pool(pg, seats):
    @asynccontextmanager
    async def opened(answer_is_lost=lambda: False):
        async with network(answer_is_lost):
            url = pg.url.replace("5432", "5433")
            pool = await asyncpg.create_pool(url, min_size=1, max_size=2)
            try:
                yield pool
            finally:
                pool.terminate()

    return opened


@pytest.fixture
def join(load_sample):
    async def outcome(pool, person, seats):
        try:
            await load_sample().join(pool, 1, person, seats)
            return "joined"
        except Exception as error:
            return type(error).__name__

    return outcome


def test_seats_are_sold_until_too_few_are_left(pool, join, seats):
    async def scenario():
        async with pool() as it:
            return [await join(it, "Noor", 3), await join(it, "Sam", 3), await join(it, "Ida", 1)]

    outcomes = asyncio.run(scenario())
    found = f"{outcomes}, {seats()}"
    assert found == "['joined', 'SoldOut', 'joined'], taken 4, sold 4", found


def test_an_insert_that_fails_leaves_as_many_seats_taken_as_were_sold(pool, join, seats):
    async def scenario():
        async with pool() as it:
            return [await join(it, "Noor", 1), await join(it, "Noor", 2)]

    outcomes = asyncio.run(scenario())
    found = f"{outcomes}, {seats()}"
    assert found == "['joined', 'UniqueViolationError'], taken 1, sold 1", found


def test_an_insert_whose_answer_is_lost_does_not_sell_the_seats_twice(pool, join, seats):
    def noor_is_stored():
        return seats().endswith("sold 3")

    async def scenario():
        async with pool(answer_is_lost=noor_is_stored) as it:
            return [await join(it, "Noor", 3), await join(it, "Sam", 3)]

    outcomes = asyncio.run(scenario())
    found = f"{outcomes}, {seats()}"
    assert found == "['ConnectionDoesNotExistError', 'SoldOut'], taken 3, sold 3", found


def test_a_request_cancelled_during_the_insert_leaves_no_seats_taken(pool, join, seats, pg):
    async def scenario():
        async with pool() as it:
            await join(it, "Noor", 1)
            assert seats() == "taken 1, sold 1", seats()
            with pg.connect(autocommit=False) as report:
                report.execute("LOCK TABLE attendee IN SHARE MODE")
                request = asyncio.create_task(join(it, "Sam", 3))
                await asyncio.to_thread(pg.wait_for_blocked, 1)
                request.cancel()
                await asyncio.wait([request])
                assert seats() == "taken 1, sold 1", seats()

    asyncio.run(scenario())
