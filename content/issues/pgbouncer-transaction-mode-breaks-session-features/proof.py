import re

import pytest
from django.core.management import call_command
from django.db import connection
from psycopg.errors import InvalidCursorName

SHELVES = "INSERT INTO depot_parcel (weight) SELECT n FROM generate_series(1, 1200) AS n"


@pytest.fixture
def pool(pg, pgbouncer, monkeypatch, django_project):
    """A pool of two server connections, and the site with 1,200 parcels behind it."""
    pool = pgbouncer(pool_mode="transaction", default_pool_size=2)
    environment = {"SECRET_KEY": "proof", "DB_NAME": pg.dbname, "DB_USER": pg.user}
    environment |= {"DB_HOST": pg.host, "DB_PORT": str(pg.port), "PGBOUNCER_HOST": pool.host}
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    django_project(settings="depot.settings", tables=False)
    call_command("migrate", run_syncdb=True, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(SHELVES)
    return pool


def how_it_ends(read):
    try:
        read()
    except InvalidCursorName as error:
        return re.sub(r"\d+_sync_\d+", "…", str(error))
    return "the end"


def test_an_export_that_is_alone_reads_every_parcel(pool, load_sample):
    parcels = []
    load_sample("depot.export").export(parcels.append)
    assert len(parcels) == 1200, f"{len(parcels)} of 1200 parcels were exported"


def test_an_export_reads_every_parcel_while_a_request_is_in_a_transaction(pool, load_sample):
    parcels = []
    with pool.connect("owner", autocommit=False) as request:

        def write(parcel):
            if not parcels:
                request.execute("SELECT 1")  # takes the server connection that is free now
            parcels.append(parcel)

        end = how_it_ends(lambda: load_sample("depot.export").export(write))
    seen = f"{len(parcels)} of 1200 parcels, then {end}"
    assert seen == "1200 of 1200 parcels, then the end", seen


def test_a_form_offers_its_choices_while_a_request_is_in_a_transaction(pool, load_sample):
    from django.forms import ModelChoiceField

    choices = ModelChoiceField(load_sample("depot.models").Parcel.objects.all()).choices
    with pool.connect("owner", autocommit=False) as request:

        def a_request_comes_next(execute, *query):
            executed = execute(*query)
            request.execute("SELECT 1")
            return executed

        offered = []
        with connection.execute_wrapper(a_request_comes_next):
            end = how_it_ends(lambda: offered.extend(choice for choice in choices))
    seen = f"{len(offered)} of 1201 choices, then {end}"
    assert seen == "1201 of 1201 choices, then the end", seen
