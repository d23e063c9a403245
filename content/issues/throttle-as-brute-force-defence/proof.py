import base64

import pytest


@pytest.fixture
def ask(django_project):
    """Ask for the results with this name and password: the status of the answer."""
    django_project(
        ROOT_URLCONF="clinic.urls",
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework"],
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    )
    from django.contrib.auth import get_user_model
    from rest_framework.test import APIClient

    for name in ("noor", "ines"):
        get_user_model().objects.create_user(name, password="s3cret")

    def ask(name, password, address="203.0.113.9"):
        word = base64.b64encode(f"{name}:{password}".encode()).decode()
        headers = {"Authorization": f"Basic {word}"}
        return APIClient().get("/results/", headers=headers, REMOTE_ADDR=address).status_code

    return ask


def test_guesses_from_one_address_are_stopped(ask):
    seen = [ask("noor", f"guess-{n}") for n in range(8)]
    assert seen == [401] * 5 + [429] * 3, f"eight guesses: {seen}"


def test_guesses_from_eight_addresses_are_stopped(ask):
    seen = [ask("noor", f"guess-{n}", address=f"192.0.2.{n}") for n in range(8)]
    assert seen == [401] * 5 + [429] * 3, f"eight guesses from eight addresses: {seen}"


def test_a_guess_that_is_right_at_last_opens_nothing(ask):
    for n in range(5):
        ask("Noor " if n % 2 else "noor", f"guess-{n}")
    seen = ask("noor", "s3cret")
    assert seen == 429, f"the right password after five guesses: {seen}"


def test_another_patient_is_not_locked_out(ask):
    for n in range(8):
        ask("noor", f"guess-{n}")
    seen = ask("ines", "s3cret")
    assert seen == 200, f"another patient: {seen}"


def test_a_patient_who_mistypes_once_gets_in(ask):
    seen = [ask("noor", "s3crte"), *(ask("noor", "s3cret") for _ in range(4))]
    assert seen == [401, 200, 200, 200, 429], f"one typo, then four requests: {seen}"
