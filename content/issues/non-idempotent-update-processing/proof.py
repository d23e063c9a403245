import json
from contextlib import closing
from threading import Thread

import pytest
from django.db import connection
from django.test import Client

SECRET = "s3cret-1"


@pytest.fixture
def member(pg, django_project, load_sample):
    django_project(
        DATABASES=pg.django(), ROOT_URLCONF="gym.models", BOT_SECRET=SECRET, LOGGING_CONFIG=None
    )
    return load_sample().Member.objects.create(telegram_id=7)


@pytest.fixture
def deliver(member):
    """Deliver a check-in as Telegram does: the status, and the points after it."""

    def deliver(update_id):
        update = {"update_id": update_id, "message": {"from": {"id": 7}, "text": "/checkin"}}
        client = Client(
            raise_request_exception=False,
            headers={"X-Telegram-Bot-Api-Secret-Token": SECRET},
        )
        status = client.post("/telegram/", json.dumps(update), "application/json").status_code
        member.refresh_from_db()
        return f"{status}, points: {member.points}"

    return deliver


def test_an_update_that_comes_again_counts_once(deliver):
    answers = [deliver(501), deliver(501)]
    assert answers == ["200, points: 10"] * 2, f"delivered twice: {answers}"


def test_an_update_that_comes_twice_at_once_counts_once(deliver, member, pg):
    def post():
        with closing(connection):
            deliver(501)

    threads = [Thread(target=post) for _ in range(2)]
    with pg.connect(autocommit=False) as other:
        other.execute("SELECT FROM gym_member FOR UPDATE")
        for thread in threads:
            thread.start()
        pg.wait_for_blocked(2, among=threads)
    for thread in threads:
        thread.join()
    member.refresh_from_db()
    assert member.points == 10, f"delivered twice at once: {member.points} points"


def test_an_update_that_failed_is_processed_when_it_comes_again(deliver, pg):
    with pg.connect() as owner:
        owner.execute("ALTER TABLE gym_member ADD CONSTRAINT closed CHECK (points = 0)")
        answers = [deliver(501)]
        owner.execute("ALTER TABLE gym_member DROP CONSTRAINT closed")
    answers.append(deliver(501))
    assert answers == ["500, points: 0", "200, points: 10"], f"failed, then again: {answers}"


def test_two_check_ins_count_twice(deliver):
    answers = [deliver(501), deliver(502)]
    assert answers == ["200, points: 10", "200, points: 20"], f"two check-ins: {answers}"
