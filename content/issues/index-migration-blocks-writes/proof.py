from contextlib import closing
from threading import Thread

import pytest
from django.core.management import call_command
from django.db import connection
from proofkit import NotBlocked

LIVE_TABLE = """
    CREATE TABLE bid (id bigserial PRIMARY KEY, lot int NOT NULL, amount numeric(9, 2) NOT NULL);
    INSERT INTO bid (lot, amount) VALUES (7, 120);
"""
BID = "INSERT INTO bid (lot, amount) VALUES (7, 150)"
INDEXES = """
    SELECT indexrelid::regclass || CASE WHEN indisvalid THEN '' ELSE ' (invalid)' END
    FROM pg_index WHERE indrelid = 'bid'::regclass ORDER BY 1
"""


@pytest.fixture
def auction(pg, django_project):
    """The live database: the table of the first release, with 0001 recorded."""
    django_project(apps=["auction"], tables=False, DATABASES=pg.django())
    with pg.connect() as session:
        session.execute(LIVE_TABLE)
        call_command("migrate", "auction", "0001", fake=True, verbosity=0)
        yield session


def test_the_release_makes_a_valid_index(auction):
    call_command("migrate", "auction", verbosity=0)
    found = [name for (name,) in auction.execute(INDEXES)]
    assert found == ["bid_lot_amount", "bid_pkey"], f"the indexes are {found}"


def test_bids_are_taken_while_the_release_runs(auction, pg):
    def release():
        with closing(connection):
            call_command("migrate", "auction", verbosity=0)

    releasing = Thread(target=release)
    with pg.connect(autocommit=False) as slow_bidder:
        slow_bidder.execute(BID)
        releasing.start()
        try:
            pg.wait_for_blocked(1, among=[releasing])  # for the end of the slow bid
        except NotBlocked:
            assert not releasing.is_alive(), "the release neither waits nor ends"
        auction.execute("SET lock_timeout = '200ms'")
        auction.execute(BID)
    releasing.join()
    ((bids,),) = auction.execute("SELECT count(*) FROM bid")
    assert bids == 3, f"the table holds {bids} bids"
