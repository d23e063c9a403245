import asyncio
from base64 import urlsafe_b64encode

import asyncpg
import pytest
from cryptography.fernet import InvalidToken
from psycopg import errors
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine


@pytest.fixture
def gym(load_sample, monkeypatch):
    monkeypatch.setenv("LOCKER_KEY", urlsafe_b64encode(b"k" * 32).decode())
    return load_sample()


@pytest.fixture
def through_model(pg, gym):
    """Runs steps with an AsyncSession of SQLAlchemy, which made the table."""
    url = pg.url.replace("postgresql://", "postgresql+asyncpg://")

    def through_model(steps):
        async def run():
            engine = create_async_engine(url)
            async with engine.begin() as connection:
                await connection.run_sync(gym.Base.metadata.create_all)
            async with AsyncSession(engine) as session:
                result = await steps(session)
                await session.commit()
            await engine.dispose()
            return result

        return asyncio.run(run())

    async def nothing(session):
        pass

    through_model(nothing)
    return through_model


@pytest.fixture
def through_pool(pg, through_model):
    def through_pool(act, *args):
        async def run():
            async with asyncpg.create_pool(pg.url, min_size=1, max_size=1) as pool:
                return await act(pool, *args)

        return asyncio.run(run())

    return through_pool


def test_a_code_written_through_the_pool_is_not_in_the_table_in_clear(gym, through_pool, pg):
    through_pool(gym.add_locker, "A1", "4711")
    with pg.connect() as dump:
        (stored,) = dump.execute("SELECT code FROM locker").fetchone()
    assert "4711" not in stored, f"the table holds {stored}"


def test_the_model_reads_a_code_that_the_pool_wrote(gym, through_pool, through_model):
    async def read(session):
        try:
            return (await session.scalar(select(gym.Locker))).code
        except InvalidToken as error:
            return type(error).__name__

    through_pool(gym.add_locker, "A1", "4711")
    code = through_model(read)
    assert code == "4711", f"the model reads {code}"


def test_the_pool_reads_a_code_that_the_model_wrote(gym, through_pool, through_model):
    async def add(session):
        session.add(gym.Locker(label="A1", code="4711"))

    through_model(add)
    code = through_pool(gym.code_of, "A1")
    assert code == "4711", f"the pool reads {code[:5]}…"


def test_a_statement_that_names_no_state_adds_a_free_locker(gym, through_pool, pg):
    insert = "INSERT INTO locker (label, code) VALUES ('B2', 'gAAAAABsealed')"
    with pg.connect() as script:
        try:
            state = script.execute(insert + " RETURNING state").fetchone()[0]
        except errors.NotNullViolation as error:
            state = error.diag.message_primary
    assert state == "free", f"state of the new locker: {state}"


def test_a_statement_that_writes_in_clear_is_refused(gym, through_pool, pg):
    insert = "INSERT INTO locker VALUES ('B2', '4711', 'free')"
    with pg.connect() as script:
        try:
            script.execute(insert)
            answer = "4711 was stored"
        except errors.CheckViolation as error:
            answer = error.diag.constraint_name
    assert answer == "code_is_sealed", f"a code in clear: {answer}"


def test_the_model_reads_what_the_model_wrote(gym, through_model):
    async def add(session):
        session.add(gym.Locker(label="A1", code="4711"))

    async def read(session):
        locker = await session.scalar(select(gym.Locker))
        return locker.code, locker.state

    through_model(add)
    seen = through_model(read)
    assert seen == ("4711", "free"), f"the model reads {seen}"


def test_the_pool_reads_what_the_pool_wrote(gym, through_pool):
    through_pool(gym.add_locker, "A1", "4711")
    code = through_pool(gym.code_of, "A1")
    assert code == "4711", f"the pool reads {code[:5]}…"
