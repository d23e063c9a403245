import base64

import pytest

KEY = base64.urlsafe_b64encode(b"k" * 32).decode()
OLD, NEW = "555-11-2222", "471-60-8839"


@pytest.fixture
def clinic(django_project, load_sample):
    apps = ["django.contrib.contenttypes", "django.contrib.auth", "auditlog", "clinic"]
    no_migrations = {"contenttypes": None, "auth": None, "auditlog": None}  # tables at once
    django_project(INSTALLED_APPS=apps, FIELD_ENCRYPTION_KEY=KEY, MIGRATION_MODULES=no_migrations)
    return load_sample()


def trail():
    """What the audit table holds of each change, in order, whatever the column."""
    from auditlog.models import LogEntry

    return [
        {"changes": entry.changes_dict, "all": " ".join(str(vars(entry)).split())}
        for entry in LogEntry.objects.order_by("pk")
    ]


def test_the_column_itself_holds_ciphertext(clinic):
    from django.db import connection

    clinic.Patient.objects.create(phone="020 1", ssn=OLD)
    with connection.cursor() as cursor:
        cursor.execute("SELECT ssn FROM clinic_patient")
        (stored,) = cursor.fetchone()
    assert stored.startswith("gAAAA"), f"the column holds {stored[:11]}"


def test_a_new_phone_number_is_logged_with_both_values(clinic):
    patient = clinic.Patient.objects.create(phone="020 1", ssn=OLD)
    patient.phone = "020 2"
    patient.save()
    changes = trail()[-1]["changes"]
    assert changes == {"phone": ["020 1", "020 2"]}, f"logged: {changes}"


def test_a_new_ssn_leaves_an_entry_that_names_the_field(clinic):
    patient = clinic.Patient.objects.create(phone="020 1", ssn=OLD)
    patient.ssn = NEW
    patient.save()
    fields = [list(entry["changes"]) for entry in trail()[1:]]
    assert fields == [["ssn"]], f"fields of the entries: {fields}"


def test_the_log_of_a_correction_holds_no_value_of_a_sealed_field(clinic):
    patient = clinic.Patient.objects.create(phone="020 1", ssn=OLD, diagnosis="asthma")
    patient.ssn = NEW
    patient.save()
    entries = trail()
    found = [
        value for value in (OLD, NEW, "asthma") if any(value in entry["all"] for entry in entries)
    ]
    assert not found, f"in the log: {found}"


def test_the_log_of_a_deletion_holds_no_value_of_a_sealed_field(clinic):
    patient = clinic.Patient.objects.create(phone="020 1", ssn=OLD)
    patient.delete()
    changes = trail()[-1]["changes"]
    assert OLD not in str(changes), f"the deletion logged ssn {changes['ssn']}"


def test_the_log_holds_no_half_of_a_masked_ssn(clinic):
    guardian = clinic.Guardian.objects.create(phone="020 1", ssn=OLD)
    guardian.ssn = NEW
    guardian.save()
    logged = trail()[-1]["changes"]["ssn"]
    halves = [value[len(value) // 2 :] for value in (OLD, NEW)]
    assert not any(half in str(logged) for half in halves), f"masked, it reads {logged}"
