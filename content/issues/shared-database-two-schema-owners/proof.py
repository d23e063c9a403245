import pytest
from alembic import command
from alembic.config import Config
from django.db import connection

SHARED_TABLE = """
    CREATE TABLE prescription (id serial PRIMARY KEY, patient varchar(80) NOT NULL);
    ALTER TABLE prescription ADD COLUMN is_urgent boolean NOT NULL DEFAULT false;
    CREATE INDEX urgent_first ON prescription (is_urgent);
"""


@pytest.fixture
def schema(pg, django_project):
    """Make what both own, and give a function that says what is there."""
    django_project(INSTALLED_APPS=["django.contrib.sessions"], DATABASES=pg.django())

    def names():
        with connection.cursor() as cursor:
            tables = connection.introspection.table_names(cursor)
            columns = connection.introspection.get_table_description(cursor, "prescription")
            keys = connection.introspection.get_constraints(cursor, "prescription")
        indexes = (name for name, key in keys.items() if key["index"])
        return {*tables, *(column.name for column in columns), *indexes}

    with connection.cursor() as cursor:
        cursor.execute(SHARED_TABLE)
    return names


@pytest.fixture
def next_release_of_the_old_application(pg, monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", pg.url.replace("postgresql:", "postgresql+psycopg:"))
    config = Config()
    config.set_main_option("script_location", "migrations")
    config.set_main_option("version_locations", str(tmp_path))

    def release():
        command.revision(config, message="refills", autogenerate=True, version_path=str(tmp_path))
        command.upgrade(config, "head")

    return release


def test_the_column_that_the_old_application_wants_is_added(
    schema, next_release_of_the_old_application
):
    before = schema()
    next_release_of_the_old_application()
    new = sorted(schema() - before - {"alembic_version"})
    assert new == ["refills"], f"new: {new}"


def test_what_django_has_made_outlives_a_release_of_the_old_application(
    schema, next_release_of_the_old_application
):
    before = schema()
    next_release_of_the_old_application()
    gone = sorted(before - schema())
    assert gone == [], f"gone: {', '.join(gone)}"
