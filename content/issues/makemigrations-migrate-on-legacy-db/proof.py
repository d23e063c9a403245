from pathlib import Path

import pytest
from django.db import connection

OLD_TABLE = """
    CREATE TABLE bike (
        id serial PRIMARY KEY,
        frame varchar(40) NOT NULL UNIQUE,
        station varchar(80) NOT NULL
    );
    INSERT INTO bike (frame, station) VALUES ('F-17', 'Harbour');
"""
PERMISSIONS = "SELECT count(*) FROM auth_permission WHERE codename LIKE '%_bike'"


@pytest.fixture
def project(pg, django_project):
    django_project(apps=["hire"], tables=False, DATABASES=pg.django())


@pytest.fixture
def run_script(project, run_python):
    def run(name):
        done = run_python("-c", f"import os; os.execlp('sh', 'sh', '{name}')")
        print(done.stdout, done.stderr)  # shown where a test fails
        return done.returncode, done.stderr.strip().rpartition("\n")[2]

    return run


def rows(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def test_the_first_day_on_the_shared_database_ends_well(pg, run_script):
    with pg.connect() as old_application:
        old_application.execute(OLD_TABLE)
    committed = set(Path("hire/migrations").glob("*.py"))
    seen = []
    for name in sorted(map(str, Path().glob("*.sh"))):  # adopt.sh, where there is one, is first
        status, error = run_script(name)
        if status != 0:
            seen.append(f"{name} ended with {status}: {error}")
    ((permissions,),) = rows(PERMISSIONS)
    if permissions != 4:
        seen.append(f"{permissions} of 4 permissions for bikes")
    for path in set(Path("hire/migrations").glob("*.py")) - committed:
        seen.append(f"{path.name} was written")
    assert seen == [], "; ".join(seen)
    bikes = rows("INSERT INTO bike (frame, station) VALUES ('F-18', 'Mill') RETURNING id")
    assert bikes == [(2,)], f"the old application's second bike is {bikes}"


def test_an_empty_database_gets_the_table(run_script):
    status, error = run_script("setup.sh")
    assert status == 0, f"setup.sh ended with {status}: {error}"
    ((bikes,),) = rows("SELECT count(*) FROM bike")
    assert bikes == 0, f"{bikes} bikes in a new database"
