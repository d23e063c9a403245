import httpx
import psycopg
import pytest
from psycopg.sql import SQL, Identifier, Placeholder

TABLES = """
    CREATE TABLE course (id int PRIMARY KEY, places int NOT NULL, taken int NOT NULL);
    CREATE TABLE enrolment (course_id int, pupil text, places int, UNIQUE (course_id, pupil));
    CREATE TABLE journal (course_id int, entry varchar(30) NOT NULL);
    INSERT INTO course VALUES (1, 4, 0);
"""
LONG_NAME = "Wilhelmina van der Valk-Oosterhuis"


class WorkerEnds(BaseException):
    """What ends a worker passes every `except Exception`."""


def one_transaction(pg, statement, values):
    """What PostgREST makes of a request: a transaction, and a status."""
    names = list(values)
    command = SQL(statement[0]).format(
        Identifier(statement[1]),
        SQL(", ").join(map(Identifier, names)),
        SQL(", ").join(
            SQL("{} => {}").format(Identifier(name), Placeholder(name)) for name in names
        ),
        SQL(", ").join(map(Placeholder, names)),
    )
    try:
        with pg.connect(autocommit=False) as session:
            session.execute(command, values)
    except psycopg.errors.UniqueViolation as error:
        return 409, {"code": error.sqlstate}
    except psycopg.DatabaseError as error:
        return 400, {"code": error.sqlstate}
    return 201, {}


@pytest.fixture
def postgrest(pg, stand_in):
    def call(request):
        name = request.path.rpartition("/")[2]
        return one_transaction(pg, ("SELECT {0}({2})", name), request.json)

    def insert(request):
        name = request.path.rpartition("/")[2]
        return one_transaction(pg, ("INSERT INTO {0} ({1}) VALUES ({3})", name), request.json)

    routes = {"POST /rpc/*": call, "POST /enrolment": insert, "POST /journal": insert}
    return stand_in(routes).url


@pytest.fixture
def stored(pg, load_sample):
    """What another session reads."""
    with pg.connect() as session:
        session.execute(TABLES)
        session.execute(load_sample().MIGRATION)
        query = """
            SELECT taken, (SELECT coalesce(sum(places), 0) FROM enrolment),
                   (SELECT count(*) FROM journal) FROM course
        """
        shown = "taken {}, enrolled {}, journal {}"
        yield lambda: shown.format(*session.execute(query).fetchone())


@pytest.fixture
def enrol(postgrest, stored, load_sample):
    def outcome(pupil, places, **hooks):
        with httpx.Client(base_url=postgrest, event_hooks=hooks) as api:
            try:
                load_sample().enrol(api, 1, pupil, places)
            except httpx.HTTPStatusError as error:
                return error.response.status_code
            except WorkerEnds:
                return "ended"
            return "enrolled"

    return outcome


def test_pupils_are_enrolled_until_too_few_places_are_left(enrol, stored):
    outcomes = [enrol("Noor", 3), enrol("Sam", 2), enrol("Ida", 1)]
    found = f"{outcomes}, {stored()}"
    assert found == "['enrolled', 400, 'enrolled'], taken 4, enrolled 4, journal 2", found


def test_an_enrolment_that_is_refused_takes_no_places(enrol, stored):
    outcomes = [enrol("Noor", 1), enrol("Noor", 2)]
    found = f"{outcomes}, {stored()}"
    assert found == "['enrolled', 409], taken 1, enrolled 1, journal 1", found


def test_a_journal_entry_that_is_refused_leaves_no_enrolment(enrol, stored):
    outcome = enrol(LONG_NAME, 3)
    found = f"{outcome}, {stored()}"
    assert found == "400, taken 0, enrolled 0, journal 0", found


def test_a_worker_that_ends_after_its_first_request_leaves_a_whole_enrolment(enrol, stored):
    def end(response):
        raise WorkerEnds

    outcome = enrol("Noor", 3, response=[end])
    found = f"{outcome}, {stored()}"
    assert found == "ended, taken 3, enrolled 3, journal 1", found
