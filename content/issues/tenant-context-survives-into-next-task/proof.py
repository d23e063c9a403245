import pytest
from celery.contrib.testing.worker import start_worker

TABLES = """
    CREATE TABLE invoice (clinic int, closed bool NOT NULL DEFAULT false);
    CREATE TABLE draft (clinic int);
    INSERT INTO invoice (clinic) VALUES (7), (7), (8);
    INSERT INTO draft (clinic) VALUES (7), (7), (8);
"""
NOTHING_PURGED = "purge_drafts: FAILURE, drafts left of clinics [7, 7, 8]"


@pytest.fixture
def database(pg):
    with pg.connect() as session:
        session.execute(TABLES)
        yield session


@pytest.fixture
def tasks(database, pg, redis_server, monkeypatch, load_sample):
    monkeypatch.setenv("DATABASE_URL", pg.url)
    monkeypatch.setenv("BROKER_URL", redis_server.url)
    sample = load_sample()
    # A worker stops at its next look into the queue: by default one second later.
    sample.app.conf.broker_transport_options = {"polling_interval": 0.05}
    return sample


@pytest.fixture
def run(tasks):
    """Send both tasks to one worker with one place, and tell how they ended."""

    def in_worker(pool):
        with start_worker(tasks.app, pool=pool, concurrency=1, perform_ping_check=False):
            month = tasks.close_month.delay(7)
            month.get(timeout=10, propagate=False)
            purge = tasks.purge_drafts.delay()
            purge.get(timeout=10, propagate=False)
        return f"close_month: {month.state}, purge_drafts: {purge.state}"

    return in_worker


def clinics(database, query):
    return [clinic for (clinic,) in database.execute(query + " ORDER BY clinic")]


def drafts(database):
    return f"drafts left of clinics {clinics(database, 'SELECT clinic FROM draft')}"


def test_a_month_is_closed_for_the_invoices_of_its_clinic_alone(run, database):
    run("solo")
    closed = clinics(database, "SELECT clinic FROM invoice WHERE closed")
    assert closed == [7, 7], f"closed are invoices of clinics {closed}"


def test_the_next_task_has_no_clinic_in_a_solo_pool(run, database):
    found = f"{run('solo')}, {drafts(database)}"
    assert found.endswith(NOTHING_PURGED), found


def test_the_next_task_has_no_clinic_in_a_pool_of_threads(run, database):
    found = f"{run('threads')}, {drafts(database)}"
    assert found.endswith(NOTHING_PURGED), found


def test_the_next_task_has_no_clinic_in_a_pool_of_processes(run, database):
    found = f"{run('prefork')}, {drafts(database)}"
    assert found.endswith(NOTHING_PURGED), found


def test_the_next_task_has_no_clinic_after_one_that_failed(run, database):
    database.execute("DROP TABLE invoice")
    found = f"{run('solo')}, {drafts(database)}"
    assert found.endswith(NOTHING_PURGED), found
