from contextlib import closing
from threading import Thread

import pytest
from django.db import connection, transaction


@pytest.fixture
def post(pg, django_project, load_sample):
    django_project(DATABASES=pg.django())
    post = load_sample()
    for code in ("A1", "B2", "C3"):
        post.Parcel.objects.create(code=code, depot="Graz")
    return post


@pytest.fixture
def scanner(pg):
    """A session that writes B2 to Linz and has not committed yet."""
    with pg.connect(autocommit=False) as scanner:
        scanner.execute("UPDATE post_parcel SET depot = 'Linz' WHERE code = 'B2'")
        yield scanner


def where_is(post, code):
    try:
        return post.where_is(code)
    except post.Parcel.DoesNotExist as error:
        return f"DoesNotExist({error})"


def test_a_parcel_that_nobody_writes_is_found(post):
    found = where_is(post, "B2"), where_is(post, "X9"), post.parcels_at("Graz")
    missing = "DoesNotExist(Parcel matching query does not exist.)"
    assert found == ("Graz", missing, ["A1", "B2", "C3"]), f"found {found}"


def test_a_parcel_that_is_being_written_is_where_it_was(post, scanner):
    found = where_is(post, "B2")
    assert found == "Graz", f"the parcel is at {found}"


def test_a_list_holds_the_parcel_that_is_being_written(post, scanner):
    found = post.parcels_at("Graz")
    assert found == ["A1", "B2", "C3"], f"at Graz: {found}"


def test_a_parcel_that_was_written_is_where_it_is_now(post, scanner):
    scanner.commit()
    found = where_is(post, "B2"), post.parcels_at("Graz")
    assert found == ("Linz", ["A1", "C3"]), f"found {found}"


def test_two_customers_see_the_same_parcel_at_once(post):
    seen = []

    def second_customer():
        with closing(connection):
            seen.append(where_is(post, "B2"))

    with transaction.atomic():  # as ATOMIC_REQUESTS has it
        seen.append(where_is(post, "B2"))
        thread = Thread(target=second_customer)
        thread.start()
        thread.join()
    assert seen == ["Graz", "Graz"], f"two customers see {seen}"
