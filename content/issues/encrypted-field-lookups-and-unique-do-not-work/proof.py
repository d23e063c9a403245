import base64
import hashlib

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

KEY = base64.urlsafe_b64encode(b"k" * 32).decode()
SSN = "219-09-9999"


@pytest.fixture
def benefits(django_project, load_sample):
    django_project(INSTALLED_APPS=["benefits"], FIELD_ENCRYPTION_KEY=KEY, LOOKUP_KEY="6c" * 32)
    return load_sample()


def phone(claimant):
    return None if claimant is None else claimant.phone


def test_two_people_are_two_rows_with_their_numbers(benefits):
    for ssn in (SSN, "078-05-1120"):
        benefits.register(ssn, "020 1")
    read = [claimant.ssn for claimant in benefits.Claimant.objects.order_by("pk")]
    assert read == [SSN, "078-05-1120"], f"read: {read}"


def test_a_dump_holds_neither_the_number_nor_its_plain_hash(benefits):
    benefits.register(SSN, "020 1")
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM benefits_claimant")
        row = str(cursor.fetchall())
    known = [SSN, *(hashlib.sha256(s.encode()).hexdigest() for s in (SSN, "219099999"))]
    assert not any(value in row for value in known), f"the row: {row}"


def test_a_claimant_is_found_by_number(benefits):
    benefits.register(SSN, "020 1")
    found = [phone(benefits.find(spelling)) for spelling in (SSN, "219 09 9999")]
    assert found == ["020 1", "020 1"], f"found: {found}"


def test_registering_twice_gives_one_row(benefits):
    for _ in range(2):
        benefits.register(SSN, "020 1")
    rows = benefits.Claimant.objects.count()
    assert rows == 1, f"registered twice: {rows} rows"


def test_a_second_row_with_the_number_is_refused(benefits):
    benefits.Claimant.objects.create(ssn=SSN, phone="020 1")
    try:
        benefits.Claimant.objects.create(ssn=SSN, phone="020 2")
        outcome = "stored"
    except IntegrityError as error:
        outcome = str(error)
    assert outcome.startswith("UNIQUE constraint failed"), f"the second row was {outcome}"


def test_a_corrected_number_is_the_one_that_finds_the_row(benefits):
    claimant = benefits.register("219-09-9998", "020 1")
    claimant.ssn = SSN
    claimant.save(update_fields=["ssn"])
    found = [phone(benefits.find(ssn)) for ssn in (SSN, "219-09-9998")]
    assert found == ["020 1", None], f"by the new and the old number: {found}"


def test_a_lookup_sends_no_number_to_the_database(benefits):
    with CaptureQueriesContext(connection) as queries:
        benefits.find(SSN)
    (query,) = queries.captured_queries
    assert SSN not in query["sql"], f"sent: {query['sql'].partition(' WHERE ')[2]}"
