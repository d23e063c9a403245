from collections import Counter
from contextlib import closing
from datetime import date
from threading import Thread

import pytest
from django.db import Error, connection
from psycopg import IsolationLevel

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


@pytest.fixture
def school(pg, django_project, load_sample):
    def school(level):
        django_project(DATABASES=pg.django(OPTIONS={"isolation_level": level.value}))
        return load_sample()

    return school


def opened_by_two_at_once(school, pg):
    """Both have found nothing before either may insert."""
    outcomes = []

    def open_register(teacher):
        with closing(connection):
            try:
                _, created = school.open_register("4b", MONDAY, teacher)
                outcomes.append("created" if created else "found")
            except Error as error:
                outcomes.append(type(error).__name__)

    threads = [Thread(target=open_register, args=[name]) for name in ("Ines", "Sam")]
    with pg.connect(autocommit=False) as other:
        other.execute("LOCK TABLE school_register IN SHARE MODE")
        for thread in threads:
            thread.start()
        pg.wait_for_blocked(2, among=threads)
    for thread in threads:
        thread.join()
    return f"{sorted(outcomes)}, {school.Register.objects.count()} in the table"


def test_a_register_is_created_once_and_found_again(school):
    school = school(IsolationLevel.READ_COMMITTED)
    days = [MONDAY, MONDAY, TUESDAY]
    outcomes = [school.open_register("4b", day, "Ines")[1] for day in days]
    teachers = dict(Counter(school.Register.objects.values_list("teacher", flat=True)))
    found = f"created {outcomes}, {teachers}"
    assert found == "created [True, False, True], {'Ines': 2}", found


def test_two_who_open_a_register_at_once_get_one(school, pg):
    found = opened_by_two_at_once(school(IsolationLevel.READ_COMMITTED), pg)
    assert found == "['created', 'found'], 1 in the table", found


def test_two_who_open_a_register_at_once_get_one_under_repeatable_read(school, pg):
    found = opened_by_two_at_once(school(IsolationLevel.REPEATABLE_READ), pg)
    assert found == "['created', 'found'], 1 in the table", found
