import base64

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

KEY = base64.urlsafe_b64encode(b"k" * 32).decode()


def sql(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [row[0] for row in cursor.fetchall()] if cursor.description else None


@pytest.fixture
def pupils(pg, django_project):
    """Three pupils of the time before, one of them encrypted already; then the migration."""
    django_project(
        INSTALLED_APPS=["school"],
        DATABASES=pg.django(),
        FIELD_ENCRYPTION_KEY=KEY,
        tables=False,
    )
    call_command("migrate", "school", "0001", verbosity=0)
    sql("INSERT INTO school_form (name) VALUES ('2b')")
    for allergies in ("peanuts", "penicillin", Fernet(KEY).encrypt(b"wasps").decode()):
        sql("INSERT INTO school_pupil (form_id, allergies) VALUES (1, %s)", allergies)
    call_command("migrate", "school", verbosity=0)
    from school.models import Pupil

    return Pupil.objects


def test_the_allergies_read_as_they_did(pupils):
    read = [pupil.allergies for pupil in pupils.order_by("pk")]
    assert read == ["peanuts", "penicillin", "wasps"], f"read: {read}"


def test_a_new_pupil_is_stored_as_ciphertext(pupils):
    pupils.create(form_id=1, allergies="latex")
    (stored,) = sql("SELECT allergies FROM school_pupil ORDER BY id DESC LIMIT 1")
    assert stored.startswith("gAAAA"), f"stored: {stored}"


def test_no_pupil_of_the_time_before_is_left_in_clear(pupils):
    clear = sql("SELECT allergies FROM school_pupil WHERE allergies NOT LIKE 'gAAAA%%'")
    assert clear == [], f"in clear: {clear}"


def test_a_writer_that_does_not_encrypt_is_refused(pupils):
    try:
        with transaction.atomic():
            sql("INSERT INTO school_pupil (form_id, allergies) VALUES (1, 'latex')")
        outcome = "stored"
    except IntegrityError as error:
        outcome = str(error).splitlines()[0]
    assert "allergies_are_ciphertext" in outcome, f"a value in clear was {outcome}"
