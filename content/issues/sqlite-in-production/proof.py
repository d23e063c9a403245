import sqlite3
from contextlib import closing
from threading import Barrier, Thread

import pytest
from django.db import OperationalError, connection


@pytest.fixture
def donations(monkeypatch, django_project, load_sample):
    monkeypatch.setenv("SECRET_KEY", "proof")
    django_project(settings="charity.settings")
    return load_sample("donations.models")


class MeetOnce:
    """Wait for the other webhook once: after the first read, or before the lock is asked for."""

    def __init__(self, both):
        self.both, self.met = both, False

    def __call__(self, execute, sql, *query):
        if self.met or not sql.startswith(("BEGIN IMMEDIATE", "SELECT")):
            return execute(sql, *query)
        self.met = True
        if sql.startswith("SELECT"):
            executed = execute(sql, *query)
            self.both.wait()
            return executed
        self.both.wait()
        return execute(sql, *query)


def test_a_webhook_that_is_delivered_twice_is_one_donation(donations):
    donations.receive("evt_1", 20)
    donations.receive("evt_1", 20)
    found = [donation.euros for donation in donations.Donation.objects.all()]
    assert found == [20], f"the donations are {found}"


def test_two_webhooks_at_once_are_two_donations(donations):
    both, errors = Barrier(2, timeout=30), []

    def deliver(event):
        with closing(connection), connection.execute_wrapper(MeetOnce(both)):
            try:
                donations.receive(event, 20)
            except OperationalError as error:
                errors.append(str(error))

    threads = [Thread(target=deliver, args=[event]) for event in ("evt_1", "evt_2")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    taken = donations.Donation.objects.count()
    assert taken == 2, f"{taken} of 2 donations were taken, errors: {errors}"


def test_a_webhook_is_taken_while_a_report_is_read(donations):
    with closing(sqlite3.connect(connection.settings_dict["NAME"])) as report:
        report.execute("BEGIN")
        report.execute("SELECT * FROM donations_donation").fetchall()
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout = 100")  # instead of the seconds of the settings
        donations.receive("evt_1", 20)
    taken = donations.Donation.objects.count()
    assert taken == 1, f"{taken} of 1 donation was taken"
