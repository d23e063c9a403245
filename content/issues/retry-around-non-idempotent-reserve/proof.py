import asyncio
from contextlib import asynccontextmanager
from uuid import uuid4

import asyncpg
import pytest

TABLES = """
    CREATE TABLE show (id int PRIMARY KEY, seats int NOT NULL, taken int NOT NULL);
    CREATE TABLE booking (
        id serial PRIMARY KEY, request_id uuid UNIQUE, show_id int NOT NULL, seats int NOT NULL
    );
    INSERT INTO show VALUES (1, 8, 0);
"""


@pytest.fixture
def booked(pg):
    """What another session reads: how many of the eight seats are taken, and by which bookings."""
    with pg.connect() as session:
        session.execute(TABLES)
        query = "SELECT taken, array(SELECT seats FROM booking ORDER BY id) FROM show"
        yield lambda: "taken {}, bookings {}".format(*session.execute(query).fetchone())


@asynccontextmanager
async def network(request_is_lost, answer_is_lost):
    """A way to PostgreSQL; it breaks once, with the first packet for which a question holds."""
    broken = False

    async def connect(client, to_client):
        server, to_server = await asyncio.open_connection("127.0.0.1", 5432)

        async def carry(source, target, is_lost):
            nonlocal broken
            while data := await source.read(65536):
                if not broken and is_lost(data):
                    broken = True
                    break
                target.write(data)
            to_client.close()
            to_server.close()

        requests = carry(client, to_server, request_is_lost)
        await asyncio.gather(requests, carry(server, to_client, answer_is_lost))

    async with await asyncio.start_server(connect, "127.0.0.1", 5433):
        yield


def never(packet):
    return False


@pytest.fixture
def pool(pg, booked):
    @asynccontextmanager
    async def opened(request_is_lost=never, answer_is_lost=never):
        async with network(request_is_lost, answer_is_lost):
            url = pg.url.replace("5432", "5433")
            pool = await asyncpg.create_pool(url, min_size=1, max_size=2)
            try:
                yield pool
            finally:
                pool.terminate()

    return opened


@pytest.fixture
def pauses(monkeypatch):
    """The pauses between attempts, in seconds; they are noted instead of waited for."""
    noted = []

    async def note(seconds):
        noted.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", note)
    return noted


@pytest.fixture
def reserve(load_sample, pauses):
    async def outcome(pool, order):
        try:
            return f"booking {await load_sample().reserve(pool, order)}"
        except Exception as error:
            return type(error).__name__

    return outcome


def order(seats):
    return {"request_id": uuid4(), "show": 1, "seats": seats}


def test_an_order_for_three_takes_three_seats(pool, reserve, booked):
    async def scenario():
        async with pool() as it:
            return await reserve(it, order(3))

    found = f"{asyncio.run(scenario())}, {booked()}"
    assert found == "booking 1, taken 3, bookings [3]", found


def test_an_order_whose_request_is_lost_is_sent_again(pool, reserve, booked):
    def booking_is_sent(packet):
        return b"INSERT INTO booking" in packet

    async def scenario():
        async with pool(request_is_lost=booking_is_sent) as it:
            return await reserve(it, order(3))

    outcome = asyncio.run(scenario())
    found = f"{outcome}, {booked()}"
    assert outcome.startswith("booking") and booked() == "taken 3, bookings [3]", found


def test_an_order_whose_answer_is_lost_is_booked_once(pool, reserve, booked):
    def booking_is_stored(packet):
        return booked() != "taken 0, bookings []"

    async def scenario():
        async with pool(answer_is_lost=booking_is_stored) as it:
            return await reserve(it, order(3))

    found = f"{asyncio.run(scenario())}, {booked()}"
    assert found == "booking 1, taken 3, bookings [3]", found


def test_an_order_that_comes_twice_at_once_is_booked_once(pool, reserve, booked):
    async def scenario():
        async with pool() as it:
            twice = order(3)
            return sorted(await asyncio.gather(reserve(it, twice), reserve(it, twice)))

    found = f"{asyncio.run(scenario())}, {booked()}"
    assert found == "['booking 1', 'booking 1'], taken 3, bookings [3]", found


def test_an_order_for_more_than_is_left_is_refused_at_once(pool, reserve, booked, pauses):
    async def scenario():
        async with pool() as it:
            return [await reserve(it, order(3)), await reserve(it, order(6))]

    found = f"{asyncio.run(scenario())} after pauses of {pauses}, {booked()}"
    assert found == "['booking 1', 'SoldOut'] after pauses of [], taken 3, bookings [3]", found
