from contextlib import closing
from threading import Thread

import pytest
from django.db import IntegrityError, connection

ROWS = [{"title": "Pottery", "fee": 90}, {"title": "Bookbinding", "fee": 120}]


@pytest.fixture
def school(pg, django_project, load_sample):
    apps = ["django.contrib.contenttypes", "django.contrib.auth", "auditlog", "school"]
    no_migrations = {"contenttypes": None, "auth": None, "auditlog": None}  # tables at once
    django_project(DATABASES=pg.django(), INSTALLED_APPS=apps, MIGRATION_MODULES=no_migrations)
    return load_sample()


@pytest.fixture
def courses(school):
    """Two courses whose creation is in the trail."""
    for row in ROWS:
        school.Course.objects.create(**row)
    return school.Course.objects.order_by("pk")


def fees(courses):
    return [course.fee for course in courses.all()]


def trail(action):
    from auditlog.models import LogEntry

    kinds = LogEntry.Action
    wanted = {"CREATE": kinds.CREATE, "UPDATE": kinds.UPDATE, "DELETE": kinds.DELETE}[action]
    entries = LogEntry.objects.filter(action=wanted).order_by("pk")
    return [entry.changes_dict.get("fee") for entry in entries]


def test_fees_are_raised_and_courses_added(school, courses):
    school.raise_fees(5)
    school.add_courses([{"title": "Fencing", "fee": 200}])
    assert fees(courses) == [95, 125, 200], f"fees: {fees(courses)}"


def test_deleting_a_queryset_leaves_an_entry_for_each_course(courses):
    courses.delete()
    found = trail("DELETE")
    assert sorted(found) == [["120", "None"], ["90", "None"]], f"deletions logged: {found}"


def test_two_rises_at_once_both_count(school, courses, pg):
    def rise():
        with closing(connection):
            school.raise_fees(5)

    threads = [Thread(target=rise) for _ in range(2)]
    with pg.connect(autocommit=False) as other:
        other.execute("SELECT FROM school_course FOR UPDATE")
        for thread in threads:
            thread.start()
        pg.wait_for_blocked(2, among=threads)
    for thread in threads:
        thread.join()
    assert fees(courses) == [100, 130], f"fees after two rises of 5: {fees(courses)}"


def test_a_rise_beyond_the_cap_changes_and_logs_nothing(school, courses):
    with pytest.raises(IntegrityError, match="fee_cap"):
        school.raise_fees(390)
    assert fees(courses) == [90, 120], f"fees: {fees(courses)}"
    assert trail("UPDATE") == [], f"logged: {trail('UPDATE')}"


def test_a_rise_leaves_old_and_new_fee_of_each_course(school, courses):
    school.raise_fees(5)
    found = trail("UPDATE")
    assert found == [["90", "95"], ["120", "125"]], f"rises logged: {found}"


def test_added_courses_leave_an_entry_each(school):
    school.add_courses(ROWS)
    found = trail("CREATE")
    assert found == [["None", "90"], ["None", "120"]], f"additions logged: {found}"
