from io import StringIO

import pytest
from django.core.management import call_command

OLD_TABLE = """
    CREATE TABLE patron (id serial PRIMARY KEY, email varchar(120) NOT NULL UNIQUE);
    INSERT INTO patron (email) VALUES ('noor@example.org');
"""
SIGN_UP = "INSERT INTO patron (email) VALUES ('ines@example.org')"


@pytest.fixture
def old_application(pg, django_project):
    """A session of the old application, after Django's second migration has run."""
    django_project(apps=["theatre"], tables=False, DATABASES=pg.django())
    with pg.connect() as old_application:
        old_application.execute(OLD_TABLE)
        call_command("migrate", "theatre", "0001", fake=True, verbosity=0)
        call_command("migrate", "theatre", verbosity=0)
        call_command("makemigrations", check_changes=True, stdout=StringIO())
        yield old_application


def patrons(session):
    query = "SELECT email, is_active, language, joined_at > now() - interval '1 day' FROM patron"
    return session.execute(f"{query} ORDER BY id").fetchall()


def test_a_row_of_before_has_the_new_values(old_application):
    found = patrons(old_application)
    assert found == [("noor@example.org", True, "en", True)], f"the table holds {found}"


def test_django_adds_a_patron(old_application, load_sample):
    patron = load_sample("theatre.models").Patron.objects.create(email="ali@example.org")
    found = (patron.is_active, patron.language)
    assert found == (True, "en"), f"the new patron has {found}"


def test_the_old_application_still_signs_people_up(old_application):
    old_application.execute(SIGN_UP)
    found = patrons(old_application)[1:]
    assert found == [("ines@example.org", True, "en", True)], f"the sign-up left {found}"
