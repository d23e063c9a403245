import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.hashers import PBKDF2PasswordHasher

# Written by Passlib 1.7.4: pbkdf2_sha256.hash("s3cret").
BY_PASSLIB = (
    "$pbkdf2-sha256$29000$r5UyRkgppZRSyhkDgPC.1w$upqH8yHlHjxc4F7BhbBUU4fpN.Uf3xdcE0uzIgGE.5c"
)


@pytest.fixture
def noor(django_project, load_sample, monkeypatch):
    monkeypatch.setattr(PBKDF2PasswordHasher, "iterations", 29_000)  # of a million, for speed
    path = "/tmp/members.sqlite3"
    monkeypatch.setenv("DATABASE_PATH", path)
    database = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": path}}
    django_project(apps=["accounts"], AUTH_USER_MODEL="accounts.Member", DATABASES=database)
    member = load_sample("accounts.models").Member
    return member.objects.create(username="noor", password=BY_PASSLIB)


@pytest.fixture
def old_login(noor, load_sample):
    app = load_sample("desk.app").app
    app.testing = True

    def log_in(password):
        form = {"username": "noor", "password": password}
        return app.test_client().post("/login", data=form).status_code

    return log_in


def new_login(password):
    return str(authenticate(username="noor", password=password))


def test_both_applications_know_the_right_password_from_a_wrong_one(old_login):
    old = old_login("s3cret"), old_login("S3cret")
    new = new_login("S3cret"), new_login("s3cret"), new_login("s3cret")
    assert old == (200, 401), f"old application: {old}"
    assert new == ("None", "noor", "noor"), f"Django: {new}"


def test_who_signed_in_to_django_still_signs_in_to_the_old_application(old_login):
    new_login("s3cret")
    answers = old_login("s3cret"), old_login("S3cret")
    assert answers == (200, 401), f"old application after a login in Django: {answers}"


def test_a_password_changed_in_django_opens_the_old_application(old_login, noor):
    noor.set_password("n3w-secret")
    noor.save()
    answers = old_login("n3w-secret"), old_login("s3cret")
    assert answers == (200, 401), f"new and old password in the old application: {answers}"
