import json
from contextlib import closing
from threading import Thread

import pytest
from django.db import OperationalError, connection
from django.db.models.signals import post_save
from django.test import Client

SECRET = "s3cret-1"


class Telegram:
    """Delivers the updates of one chat as Telegram does: in order, each until its 2xx."""

    def __init__(self):
        self.client = Client(
            raise_request_exception=False, headers={"X-Telegram-Bot-Api-Secret-Token": SECRET}
        )
        self.pending = []

    def send(self, update_id, text):
        self.pending.append({"update_id": update_id, "message": {"text": text}})

    def deliver(self):
        """One attempt at each update that is due; gives their statuses."""
        statuses = {}
        while self.pending:
            update = self.pending[0]
            status = self.post(json.dumps(update))
            statuses[update["update_id"]] = status
            if status >= 300:
                break
            self.pending.pop(0)
        return statuses

    def post(self, body):
        return self.client.post("/telegram/", body, "application/json").status_code


@pytest.fixture
def telegram(pg, django_project):
    django_project(DATABASES=pg.django(), ROOT_URLCONF="courier.models", BOT_SECRET=SECRET)
    return Telegram()


@pytest.fixture
def courier(telegram, load_sample):
    return load_sample()


def delivered(courier):
    return list(courier.Parcel.objects.filter(delivered=True).values_list("code", flat=True))


def test_a_message_that_fails_does_not_hold_up_the_next(telegram, courier):
    courier.Parcel.objects.create(code="A-17")
    telegram.send(1, "A17")
    telegram.send(2, "A-17")
    attempts = [telegram.deliver() for _ in range(3)]
    found = f"delivered: {delivered(courier)}, tried: {attempts}"
    assert found == "delivered: ['A-17'], tried: [{1: 200, 2: 200}, {}, {}]", found


def test_a_message_that_failed_for_a_time_is_processed_in_the_end(telegram, courier):
    telegram.send(1, "A-17")
    telegram.deliver()
    courier.Parcel.objects.create(code="A-17")
    telegram.deliver()
    if hasattr(courier, "retry_failed"):
        courier.retry_failed()
    assert delivered(courier) == ["A-17"], f"delivered in the end: {delivered(courier)}"


def test_an_update_that_comes_again_meanwhile_is_processed_once(telegram, courier, pg):
    courier.Parcel.objects.create(code="A-17")
    saved = []
    post_save.connect(lambda **kw: saved.append(1), sender=courier.Parcel, weak=False)

    def deliver():
        with closing(connection):
            again = Telegram()
            again.send(1, "A-17")
            again.deliver()

    threads = [Thread(target=deliver) for _ in range(2)]
    with pg.connect(autocommit=False) as other:
        other.execute("SELECT FROM courier_parcel FOR UPDATE")
        for thread in threads:
            thread.start()
        pg.wait_for_blocked(2, among=threads)
    for thread in threads:
        thread.join()
    assert len(saved) == 1, f"processed {len(saved)} times"


def test_a_message_that_cannot_be_stored_is_delivered_again(telegram, courier):
    def refuse(*call):
        raise OperationalError("the database is gone")

    courier.Parcel.objects.create(code="A-17")
    telegram.send(1, "A-17")
    with connection.execute_wrapper(refuse):
        first = telegram.deliver()
    telegram.deliver()
    assert delivered(courier) == ["A-17"], f"delivered: {delivered(courier)}, tried: {first}"


def test_a_body_that_is_no_json_is_refused(telegram):
    status = telegram.post("{")
    assert status == 400, f"half a body answered {status}"
