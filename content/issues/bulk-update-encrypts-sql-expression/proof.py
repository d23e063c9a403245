import base64

import pytest
from django.db import connection
from django.db.models import F, Value
from django.db.models.functions import Concat, Upper

KEY = base64.urlsafe_b64encode(b"k" * 32).decode()


@pytest.fixture
def riders(pg, django_project, load_sample):
    django_project(INSTALLED_APPS=["hire"], DATABASES=pg.django(), FIELD_ENCRYPTION_KEY=KEY)
    manager = load_sample().Rider.objects
    manager.create(nickname="Ines", passport="c01x 0006h")
    return manager


def read(riders):
    return [rider.passport for rider in riders.order_by("pk")]


def stored():
    with connection.cursor() as cursor:
        cursor.execute("SELECT passport FROM hire_rider ORDER BY id")
        return [value for (value,) in cursor.fetchall()]


def after_an_update_to(riders, expression):
    try:
        riders.update(passport=expression)
    except TypeError:
        return f"refused, {read(riders)[0]}"
    return f"taken, {read(riders)[0]}"


def test_values_are_encrypted_by_create_update_and_bulk_create(riders):
    riders.update(passport="C01")
    riders.bulk_create([riders.model(nickname="Sam", passport="K22")])
    assert read(riders) == ["C01", "K22"], f"read: {read(riders)}"
    assert all(value.startswith("gAAAA") for value in stored()), f"stored: {stored()}"


def test_bulk_update_stores_the_new_values(riders, load_sample):
    riders.create(nickname="Sam", passport="k22 77")
    load_sample().tidy_passports()
    found = [value[:21] for value in read(riders)]
    assert found == ["C01X0006H", "K2277"], f"after bulk_update: {found}"
    assert all(value.startswith("gAAAA") for value in stored()), f"stored: {stored()}"


def test_the_value_of_another_column_is_refused(riders):
    found = after_an_update_to(riders, F("nickname"))
    assert found == "refused, c01x 0006h", f"F(): {found}"


def test_a_value_without_the_field_is_refused(riders):
    found = after_an_update_to(riders, Value("C01"))
    assert found == "refused, c01x 0006h", f"Value(): {found}"


def test_a_function_is_refused(riders):
    computed = [Upper("passport"), Concat(Value("C"), Value("01"))]
    found = [after_an_update_to(riders, expression) for expression in computed]
    assert found == ["refused, c01x 0006h"] * 2, f"functions: {found}"
