from contextlib import closing
from threading import Thread

import pytest
from django.db import connection


@pytest.fixture
def bakery(pg, django_project, load_sample):
    django_project(DATABASES=pg.django())
    return load_sample()


@pytest.fixture
def batch(bakery):
    return bakery.Batch.objects.create(loaves=12, sold=3)


@pytest.fixture
def outcome(bakery, batch):
    def outcome(loaves):
        try:
            bakery.order(batch.pk, loaves)
            return "accepted"
        except (bakery.Closed, bakery.SoldOut) as refused:
            return type(refused).__name__

    return outcome


def told(batch, answers):
    batch.refresh_from_db()
    return f"{answers}, {batch.state} with {batch.sold} sold"


def test_orders_are_accepted_while_there_are_loaves_left(batch, outcome):
    found = told(batch, [outcome(8), outcome(2), outcome(1)])
    assert found == "['accepted', 'SoldOut', 'accepted'], open with 12 sold", found


def test_an_order_for_a_closed_batch_is_refused(bakery, batch, outcome):
    bakery.Batch.objects.filter(pk=batch.pk).update(state="closed")
    found = told(batch, [outcome(2), outcome(20)])
    assert found == "['Closed', 'Closed'], closed with 3 sold", found


def test_an_order_that_arrives_while_the_batch_is_closed_is_refused(pg, batch, outcome):
    answers = []

    def customer():
        with closing(connection):
            answers.append(outcome(2))

    thread = Thread(target=customer)
    with pg.connect(autocommit=False) as baker:
        baker.execute("UPDATE bakery_batch SET state = 'closed'")
        thread.start()
        pg.wait_for_blocked(1, among=[thread])  # then the block ends and the batch is closed
    thread.join()
    found = told(batch, answers)
    assert found == "['Closed'], closed with 3 sold", found
