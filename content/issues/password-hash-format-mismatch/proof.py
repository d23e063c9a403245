import asyncio

import pytest
from django.contrib.auth import aauthenticate, authenticate
from django.contrib.auth.hashers import PBKDF2PasswordHasher

# Written by Passlib 1.7.4: pbkdf2_sha256.hash("s3cret"), and with 12,000 rounds.
BY_PASSLIB = (
    "$pbkdf2-sha256$29000$r5UyRkgppZRSyhkDgPC.1w$upqH8yHlHjxc4F7BhbBUU4fpN.Uf3xdcE0uzIgGE.5c"
)
BY_OLDER_PASSLIB = (
    "$pbkdf2-sha256$12000$XSslxNg7Z.zd.x/DmDOGUA$.WGopJ0V3X3UvU4syi9S.NYuDQRJAFFzWaGPyO9MrsI"
)


@pytest.fixture
def members(django_project, load_sample, monkeypatch):
    monkeypatch.setattr(PBKDF2PasswordHasher, "iterations", 29_000)  # of a million, for speed
    django_project(AUTH_USER_MODEL="accounts.Member")
    members = load_sample().Member.objects
    members.create(username="noor", password=BY_PASSLIB)
    members.create(username="sami", password=BY_OLDER_PASSLIB)
    members.create_user(username="ines", password="s3cret")
    return members


def log_in(username, password):
    return authenticate(username=username, password=password)


def log_in_async(username, password):
    return asyncio.run(aauthenticate(username=username, password=password))


def test_the_right_password_logs_the_member_in(members):
    member = log_in("noor", "s3cret")
    assert str(member) == "noor", f"authenticate -> {member}"


def test_the_right_password_logs_the_member_in_through_the_async_path(members):
    member = log_in_async("noor", "s3cret")
    assert str(member) == "noor", f"aauthenticate -> {member}"


def test_an_older_hash_of_fewer_rounds_is_read_too(members):
    member = log_in("sami", "pässwörd🙂")
    assert str(member) == "sami", f"authenticate -> {member}"


def test_a_wrong_password_is_refused_on_both_paths(members):
    for password in ["S3cret", "s3cret ", "", BY_PASSLIB]:
        answers = log_in("noor", password), log_in_async("noor", password)
        assert answers == (None, None), f"{password!r} in place of 's3cret' -> {answers}"


def test_a_member_with_a_hash_of_djangos_logs_in_as_ever(members):
    right = str(log_in("ines", "s3cret")), str(log_in_async("ines", "s3cret"))
    wrong = log_in("ines", "no"), log_in_async("ines", "no")
    assert right == ("ines", "ines"), f"Django hash -> {right}"
    assert wrong == (None, None), f"Django hash, wrong password -> {wrong}"


def test_a_login_leaves_the_hash_to_the_old_application(members):
    log_in("noor", "s3cret")
    log_in_async("noor", "s3cret")
    stored = members.get(username="noor").password
    assert stored == BY_PASSLIB, f"after the login the column holds {stored}"
