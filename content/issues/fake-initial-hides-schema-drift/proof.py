import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import ProgrammingError, connection

OLD_TABLE = """
    CREATE TABLE member (
        id serial PRIMARY KEY,
        username varchar(80) NOT NULL UNIQUE,
        email varchar(120),
        password varchar(200) NOT NULL
    );
    INSERT INTO member (username, email, password) VALUES ('noor', 'noor@example.org', 'x');
"""
COLUMNS = """
    SELECT attname, replace(format_type(atttypid, atttypmod), 'character varying', 'varchar'),
           CASE WHEN attnotnull THEN 'NOT NULL' ELSE 'NULL' END
    FROM pg_attribute WHERE attrelid = 'member'::regclass AND attnum > 0 AND NOT attisdropped
"""


@pytest.fixture
def old_application(pg):
    with pg.connect() as old_application:
        old_application.execute(OLD_TABLE)
        yield old_application


@pytest.fixture
def adopt(pg, old_application, django_project, run_python):
    settings = {"AUTH_USER_MODEL": "accounts.Member", "DATABASES": pg.django()}
    django_project(apps=["accounts"], tables=False, **settings)

    def adopt():
        script = run_python("-c", "import os; os.execlp('sh', 'sh', 'adopt.sh')")
        print(script.stdout, script.stderr)  # shown where a test fails
        return script

    return adopt


def test_everything_that_the_models_declare_is_there(adopt, old_application):
    script = adopt()
    status, error = script.returncode, script.stderr.strip().rpartition("\n")[2]
    assert status == 0, f"adopt.sh ended with {status}: {error}"
    call_command("migrate", check_unapplied=True)  # these two end the test where
    call_command("makemigrations", check_changes=True)  # Django sees anything left to do

    missing = []
    for model in apps.get_models(include_auto_created=True):
        try:
            list(model._base_manager.values()[:1])
        except ProgrammingError as error:
            missing.append(str(error).splitlines()[0])
    with connection.cursor() as cursor:
        keys = connection.introspection.get_constraints(cursor, "member").values()
    if not any(key["index"] and key["columns"] == ["created_at"] for key in keys):
        missing.append("no index on created_at")
    assert missing == [], f"missing: {'; '.join(missing)}"

    fields = apps.get_model("accounts.Member")._meta.concrete_fields
    null = {True: "NULL", False: "NOT NULL"}
    declared = {(field.column, field.db_type(connection), null[field.null]) for field in fields}
    found = set(old_application.execute(COLUMNS))
    assert found == declared, f"models and table differ in {sorted(found ^ declared)}"


def test_the_old_application_still_writes(adopt, old_application):
    adopt()
    old_application.execute("INSERT INTO member (username, password) VALUES ('ines', 'y')")
    rows = old_application.execute("SELECT username, email FROM member ORDER BY id").fetchall()
    assert rows == [("noor", "noor@example.org"), ("ines", None)], f"the table holds {rows}"
