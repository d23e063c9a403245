import json

import pytest
from django.core.management import call_command
from django.db import connection


@pytest.fixture
def workshop(django_project, load_sample):
    """Two repairs of last week, stored under the old values; then the release."""
    django_project(apps=["repairs"], tables=False)
    call_command("migrate", "repairs", "0001", verbosity=0)
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO repairs_repair (item, status) VALUES (%s, %s)",
            [("Toaster", "🕒 Waiting"), ("Lamp", "✅ Ready")],
        )
    call_command("migrate", verbosity=0)
    return load_sample("repairs.models")


def stored():
    with connection.cursor() as cursor:
        cursor.execute("SELECT item, status FROM repairs_repair ORDER BY id")
        return cursor.fetchall()


def test_a_repair_of_last_week_is_still_waiting(workshop):
    items = workshop.waiting_items()
    assert items == ["Toaster"], f"waiting: {items}"


def test_every_repair_shows_a_label(workshop):
    shown = [repair.get_status_display() for repair in workshop.Repair.objects.order_by("pk")]
    invalid = [value for _, value in stored() if value not in workshop.Repair.Status.values]
    assert shown == ["🕒 Waiting", "✅ Ready"], f"shown: {shown}"
    assert invalid == [], f"stored, but not among the choices: {invalid}"


def test_going_back_one_migration_gives_the_old_values(workshop):
    call_command("migrate", "repairs", "0001", verbosity=0)
    rows = stored()
    assert rows == [("Toaster", "🕒 Waiting"), ("Lamp", "✅ Ready")], f"after going back: {rows}"


def test_a_new_repair_is_waiting(workshop):
    workshop.Repair.objects.create(item="Radio")
    items = workshop.waiting_items()
    assert "Radio" in items, f"waiting: {items}"


def test_the_models_and_the_migrations_agree(workshop):
    call_command("makemigrations", check_changes=True, verbosity=0)
    fields = [field.name for field in workshop.Repair._meta.fields]
    assert fields == ["id", "item", "status"], f"fields: {fields}"


def test_a_member_of_the_choices_is_the_string_that_it_stands_for(workshop):
    ready = workshop.Repair.Status.READY
    seen = [ready == "ready", hash(ready) == hash("ready"), f"{ready}", json.dumps(ready)]
    assert seen == [True, True, "ready", '"ready"'], f"equal, hash, text and JSON: {seen}"
