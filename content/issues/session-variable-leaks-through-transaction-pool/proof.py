from contextlib import closing
from threading import Thread

import pytest
from django.db import connection

TABLE = """
    CREATE TABLE grades_grade (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        school_id bigint NOT NULL,
        pupil varchar(80) NOT NULL
    );
    INSERT INTO grades_grade (school_id, pupil) VALUES (7, 'Ines'), (8, 'Noor');
    GRANT SELECT, INSERT ON grades_grade TO proof_app;
    ALTER TABLE grades_grade ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY school ON grades_grade
        USING (school_id = nullif(current_setting('app.school', true), '')::bigint);
"""


@pytest.fixture
def pool(pg, pgbouncer):
    with pg.connect() as owner:
        owner.execute(TABLE)
    return pgbouncer(pool_mode="transaction", default_pool_size=2)


@pytest.fixture
def grades(pool, pg, django_project, load_sample):
    through_the_pool = {"USER": pg.app_user, "PORT": pool.port}
    django_project(tables=False, DATABASES=pg.django(**through_the_pool))
    return load_sample()


def test_each_school_reads_its_own_pupils(grades):
    seen = {school: grades.pupils_of(school) for school in (7, 8, 9)}
    assert seen == {7: ["Ines"], 8: ["Noor"], 9: []}, f"read by school: {seen}"


def test_a_client_that_names_no_school_reads_nothing(grades, pool):
    with pool.connect() as report:
        grades.pupils_of(7)
        rows = report.execute("SELECT pupil FROM grades_grade").fetchall()
    assert rows == [], f"another client of the pool reads {rows}"


def test_a_school_keeps_its_rows_while_another_reads(grades):
    read = []

    def other_request():
        with closing(connection):
            read.extend(grades.pupils_of(8))

    with grades.as_school(7):
        request = Thread(target=other_request)
        request.start()
        request.join()
        pupils = list(grades.Grade.objects.values_list("pupil", flat=True))
    assert read == ["Noor"], f"school 8 reads {read}"
    assert pupils == ["Ines"], f"school 7 reads {pupils}"


def test_the_school_is_gone_after_an_error(grades, pool):
    with pytest.raises(ZeroDivisionError), grades.as_school(7):
        1 / 0
    with pool.connect() as report:
        (school,) = report.execute("SELECT current_setting('app.school', true)").fetchone()
    assert not school, f"another client is left with school {school}"
