import asyncio
import logging

import pytest

SECRET = "s3cret-7"


@pytest.fixture
def opened(pg, load_sample, monkeypatch, caplog):
    """Open a pool by a spelling of the DSN: what it reaches, and what was logged."""
    caplog.set_level(logging.INFO, logger="ferry")
    monkeypatch.setenv("PGUSER", "proof_owner")
    place = pg.url.rpartition("@")[2]

    async def reach(dsn):
        pool = await load_sample().open_pool(dsn)
        try:
            return await pool.fetchval("SELECT current_user")
        finally:
            await pool.close()

    def opened(spelling):
        dsn = "postgresql://" + spelling.replace("PLACE", place)
        role = asyncio.run(reach(dsn))
        return role, [f"{r.getMessage()} {r.args}" for r in caplog.records]

    return opened


def leaks(records):
    return [record.partition(", 1 to 5")[0] for record in records if SECRET in record]


def test_the_pool_reaches_the_database_and_says_which(opened):
    role, records = opened(f"proof_owner:{SECRET}@PLACE")
    assert role == "proof_owner", f"connected as {role}"
    (record,) = records
    assert "127.0.0.1:5432" in record and "proof" in record, "the record names no database"


def test_the_password_after_the_user_is_not_logged(opened):
    _, records = opened(f"proof_owner:{SECRET}@PLACE")
    assert not leaks(records), f"logged: {leaks(records)}"


def test_the_password_without_a_user_is_not_logged(opened):
    role, records = opened(f":{SECRET}@PLACE")
    assert role == "proof_owner", f"connected as {role}"
    assert not leaks(records), f"logged: {leaks(records)}"


def test_the_password_in_the_query_is_not_logged(opened):
    role, records = opened(f"PLACE?user=proof_owner&password={SECRET}")
    assert role == "proof_owner", f"connected as {role}"
    assert not leaks(records), f"logged: {leaks(records)}"


def test_the_password_of_the_client_key_is_not_logged(opened):
    role, records = opened(f"proof_owner@PLACE?sslmode=disable&sslpassword={SECRET}")
    assert role == "proof_owner", f"connected as {role}"
    assert not leaks(records), f"logged: {leaks(records)}"
