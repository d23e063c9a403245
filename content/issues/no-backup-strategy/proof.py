import sqlite3
from contextlib import closing

import pytest

MEMBERS = """
    CREATE TABLE member (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE payment (id INTEGER PRIMARY KEY, member INTEGER NOT NULL, cents INTEGER NOT NULL);
    CREATE INDEX payment_of_member ON payment (member, cents);
    INSERT INTO member (name) VALUES ('Ines'), ('Noor');
    INSERT INTO payment (member, cents) VALUES (1, 4000);
"""


@pytest.fixture
def database(tmp_path):
    """The database after the import, closed cleanly, in the mode that the site uses."""
    path = tmp_path / "club.sqlite3"
    with closing(sqlite3.connect(path)) as importing:
        importing.execute("PRAGMA journal_mode = WAL")
        importing.executescript(MEMBERS)
    return path


@pytest.fixture
def restore(database, load_sample, tmp_path):
    """Take a backup, lose everything else, and read what is left."""

    def payments():
        kept = tmp_path / "off-host" / "club.sqlite3"
        kept.parent.mkdir()
        load_sample().backup(str(database), str(kept))
        with closing(sqlite3.connect(kept)) as restored:
            return restored.execute("SELECT count(*), sum(cents) FROM payment").fetchone()

    return payments


def test_a_quiet_database_is_restored_from_its_backup(restore):
    found = restore()
    assert found == (1, 4000), f"restored: {found[0]} payments of {found[1]} cents"


def test_what_was_paid_just_before_the_backup_is_in_it(database, restore):
    with closing(sqlite3.connect(database)) as site:
        with site:
            site.executemany("INSERT INTO payment (member, cents) VALUES (?, 2500)", [[1], [2]])
        found = restore()
    assert found == (3, 9000), f"restored: {found[0]} payments of {found[1]} cents"


def test_a_damaged_database_does_not_pass_as_a_backup(database, restore):
    with closing(sqlite3.connect(database)) as site:
        (page,) = site.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'payment_of_member'"
        ).fetchone()
        (size,) = site.execute("PRAGMA page_size").fetchone()
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\x0a" + bytes(size - 1))  # an index without entries
    try:
        restore()
        outcome = "the backup was reported as written"
    except (SystemExit, sqlite3.DatabaseError):
        outcome = "refused"
    assert outcome == "refused", outcome
