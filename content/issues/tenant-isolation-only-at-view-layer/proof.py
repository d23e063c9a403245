import pytest
from django.db import IntegrityError, connection
from django.test import Client

RIGHTS = """
    GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO proof_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO proof_app;
"""


def of_practice(owner, practice, sql):
    owner.execute("SELECT set_config('app.practice', %s, false)", [str(practice)])
    return owner.execute(sql)


@pytest.fixture
def owner(pg, django_project):
    """Two practices with an animal and a visit each; from here on Django is the app's role."""
    django_project(
        apps=["visits"],
        DATABASES=pg.django(),
        ROOT_URLCONF="visits.urls",
        MIDDLEWARE=["visits.login.login_middleware", "visits.middleware.practice_middleware"],
    )
    connection.close()
    connection.settings_dict["USER"] = pg.app_user
    with pg.connect() as owner:
        owner.execute(RIGHTS)
        of_practice(owner, 1, "INSERT INTO visits_animal VALUES (11, 1, 'Rex')")
        of_practice(owner, 2, "INSERT INTO visits_animal VALUES (22, 2, 'Mia')")
        visit = "INSERT INTO visits_visit (id, practice, animal_id, note) VALUES "
        of_practice(owner, 1, visit + "(101, 1, 11, 'vaccinated')")
        of_practice(owner, 2, visit + "(202, 2, 22, 'vaccinated')")
        yield owner


@pytest.fixture
def practice_1(owner):
    return Client(headers={"X-Practice": "1"})


def test_a_practice_works_with_its_own_visits(practice_1, owner):
    assert practice_1.get("/visits/101/").json() == {"note": "vaccinated"}
    practice_1.post("/visits/101/note/", {"note": "limps"})
    practice_1.post("/visits/new/", {"animal": 11, "note": "better"})
    notes = of_practice(owner, 1, "SELECT note FROM visits_visit WHERE practice = 1 ORDER BY id")
    assert sorted(notes.fetchall()) == [("better",), ("limps",)], "its own visits were not kept"


def test_the_view_that_checks_shows_no_foreign_visit(practice_1):
    status = practice_1.get("/visits/202/").status_code
    assert status in (403, 404), f"visit 202 of practice 2, asked for by practice 1: {status}"


def test_a_view_that_does_not_check_finds_no_foreign_visit(practice_1):
    found = practice_1.get("/visits/?q=vacc").json()["found"]
    assert found == ["Rex: vaccinated"], f"practice 1 finds {found}"


def test_a_view_that_does_not_check_changes_no_foreign_visit(practice_1, owner):
    status = practice_1.post("/visits/202/note/", {"note": "limps"}).status_code
    (note,) = of_practice(owner, 2, "SELECT note FROM visits_visit WHERE id = 202").fetchone()
    assert (status, note) == (404, "vaccinated"), f"answered {status}, the note is {note!r}"


def test_a_visit_is_not_entered_for_an_animal_of_another_practice(practice_1):
    try:
        end = practice_1.post("/visits/new/", {"animal": 22, "note": "limps"}).status_code
    except IntegrityError as error:
        end = str(error).splitlines()[0]
    assert "animal_of_same_practice" in str(end), f"for the animal of practice 2: {end}"


def test_a_script_that_names_no_practice_reads_nothing(owner):
    from visits.models import Visit

    notes = list(Visit.objects.values_list("practice", "note"))
    assert notes == [], f"a script reads {notes}"


def test_the_owner_of_the_tables_who_names_no_practice_reads_nothing(owner):
    notes = of_practice(owner, "", "SELECT practice, note FROM visits_visit ORDER BY id")
    read = notes.fetchall()
    assert read == [], f"the owner reads {read}"
