from io import StringIO

import pytest
from django.core.management import call_command
from psycopg.errors import CheckViolation

OLD_TABLE = """
    CREATE TABLE lesson (
        id serial PRIMARY KEY,
        pupil varchar(80) NOT NULL,
        starts_at timestamptz NOT NULL,
        minutes int NOT NULL
    );
    INSERT INTO lesson (pupil, starts_at, minutes) VALUES ('Ines', '2026-11-23 16:00+00', 45);
"""
BOOK = "INSERT INTO lesson (pupil, starts_at, minutes) VALUES ('Noor', '2026-11-23 17:00+00', %s)"


@pytest.fixture
def old_application(pg, django_project):
    """A session of the old application, after the adoption: 0001 is recorded, the rest runs."""
    django_project(apps=["music"], tables=False, DATABASES=pg.django())
    with pg.connect() as old_application:
        old_application.execute(OLD_TABLE)
        call_command("migrate", "music", "0001", fake=True, verbosity=0)
        call_command("migrate", "music", verbosity=0)
        yield old_application


def one_column(session, query):
    return [value for (value,) in session.execute(query)]


def test_django_says_that_nothing_is_left_to_do(old_application):
    call_command("makemigrations", check_changes=True, stdout=StringIO())
    out = StringIO()
    call_command("migrate", "music", plan=True, stdout=out)
    left = out.getvalue().splitlines()[1:]
    assert left == ["  No planned migration operations."], f"left to do: {left}"


def test_the_index_of_the_model_is_in_the_table(old_application):
    query = """
        SELECT indexrelid::regclass::text || CASE WHEN indisvalid THEN '' ELSE ' (invalid)' END
        FROM pg_index WHERE indrelid = 'lesson'::regclass ORDER BY 1
    """
    found = one_column(old_application, query)
    assert found == ["lesson_pkey", "lesson_starts_at"], f"the indexes are {found}"


def test_a_lesson_of_no_minutes_is_refused_and_the_old_ones_are_checked(old_application):
    try:
        old_application.execute(BOOK, [0])
        refused = "booked"
    except CheckViolation as error:
        refused = f"refused by {error.diag.constraint_name}"
    query = """
        SELECT conname FROM pg_constraint
        WHERE contype = 'c' AND convalidated AND conrelid = 'lesson'::regclass
    """
    seen = f"a lesson of 0 minutes was {refused}, validated: {one_column(old_application, query)}"
    wanted = "a lesson of 0 minutes was refused by lesson_lasts, validated: ['lesson_lasts']"
    assert seen == wanted, seen


def test_a_lesson_is_booked(old_application):
    old_application.execute(BOOK, [30])
    found = one_column(old_application, "SELECT minutes FROM lesson ORDER BY id")
    assert found == [45, 30], f"the lessons last {found}"
