from collections import Counter
from threading import Thread

import psycopg
import pytest

# While somebody holds the advisory lock 1, every UPDATE of a tour waits before it begins.
TABLES = """
    CREATE TABLE tour (id int PRIMARY KEY, booked int NOT NULL);
    INSERT INTO tour VALUES (1, 20), (2, 20);
    CREATE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_advisory_xact_lock_shared(1);
        RETURN NULL;
    END $$;
    CREATE TRIGGER gate BEFORE UPDATE ON tour EXECUTE FUNCTION gate();
"""
WAITING = """
    SELECT count(*) FROM pg_stat_activity
    WHERE wait_event_type = 'Lock' AND backend_type = 'client backend'
"""


@pytest.fixture
def museum(pg):
    pg.start(deadlock_timeout="50ms")
    with pg.connect() as session:
        session.execute(TABLES)
        yield session


@pytest.fixture
def mover(pg, load_sample):
    """Moves visitors in a thread of its own and notes how that ended."""

    def mover(outcomes, visitors, source, target):
        def run():
            with pg.connect() as session:
                try:
                    load_sample().move(session, visitors, source, target)
                    outcomes.append("moved")
                except (load_sample().TooFew, psycopg.Error) as error:
                    outcomes.append(type(error).__name__)

        return Thread(target=run)

    return mover


def booked(museum):
    return museum.execute("SELECT array_agg(booked ORDER BY id) FROM tour").fetchone()[0]


def test_visitors_are_moved_as_far_as_there_are_any(museum, mover):
    outcomes = []
    for visitors in (15, 10, 5):
        thread = mover(outcomes, visitors, 1, 2)
        thread.start()
        thread.join()
    found = f"{outcomes}, booked {booked(museum)}"
    assert found == "['moved', 'TooFew', 'moved'], booked [0, 40]", found


def test_eight_moves_from_one_tour_at_once_all_succeed(museum, mover, pg):
    outcomes = []
    first, *others = threads = [mover(outcomes, 1, 1, 2) for _ in range(8)]
    with pg.connect() as gate:
        gate.execute("SELECT pg_advisory_lock(1)")
        first.start()
        pg.wait_for_blocked(1, among=[first])  # it has the row
        for number, thread in enumerate(others, start=2):
            thread.start()
            while thread.is_alive() and museum.execute(WAITING).fetchone()[0] < number:
                pass
    for thread in threads:
        thread.join()
    found = f"{dict(Counter(outcomes))}, booked {booked(museum)}"
    assert found == "{'moved': 8}, booked [12, 28]", found


def test_two_moves_in_opposite_directions_both_succeed(museum, mover, pg):
    outcomes = []
    threads = [mover(outcomes, 3, 1, 2), mover(outcomes, 1, 2, 1)]
    with pg.connect() as gate:
        gate.execute("SELECT pg_advisory_lock(1)")
        for number, thread in enumerate(threads, start=1):
            thread.start()
            pg.wait_for_blocked(number, among=threads)
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["moved", "moved"], f"two moves ended as {sorted(outcomes)}"
    assert booked(museum) == [18, 22], f"booked {booked(museum)}"
