import pytest
from django.core import signing
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

# As it stands in the public repository.
FROM_THE_REPOSITORY = "django-insecure-w4r%1n0p!k2v)y7d^8u$s6q+z3e&x5t@b9c(m0h_j1"
OWN = "kTq0vQm2yS8wX4bN6cJ1hG3fD5aZ7lP9oI-uYtReWqAsDfGhJkLzXcVbNm"


@pytest.fixture
def museum(django_project, monkeypatch):
    """Start the site with this key, or without any, and give a visitor's browser."""
    monkeypatch.setenv("ALLOWED_HOSTS", "museum.example")
    monkeypatch.setenv("DATABASE_URL", "sqlite:////tmp/museum.sqlite3")
    monkeypatch.delenv("SECRET_KEY", raising=False)

    def start(key=None):
        if key is not None:
            monkeypatch.setenv("SECRET_KEY", key)
        django_project(settings="museum.settings")
        from django.contrib.auth import get_user_model

        get_user_model().objects.create_user("director", pk=1)
        return Client(headers={"Host": "museum.example"})

    return start


def visit(browser, key):
    """Follow a sign-in link for the director that was signed with this key."""
    link = f"/sign-in/{signing.dumps(1, key=key, salt='sign-in')}/"
    status = browser.get(link).status_code
    return f"{status}, {browser.get('/account/').content.decode()}"


def test_a_link_signed_with_the_key_of_the_repository_opens_no_account(museum):
    try:
        seen = visit(museum(), FROM_THE_REPOSITORY)
    except ImproperlyConfigured as error:
        seen = f"ImproperlyConfigured: {error}"
    assert seen == "ImproperlyConfigured: Set the SECRET_KEY environment variable", seen


def test_an_empty_key_stops_the_start(museum):
    try:
        seen = visit(museum(""), "")
    except ImproperlyConfigured as error:
        seen = f"ImproperlyConfigured: {error}"
    assert seen == "ImproperlyConfigured: The SECRET_KEY setting must not be empty.", seen


def test_a_site_with_a_key_of_its_own_refuses_the_forged_link(museum):
    seen = visit(museum(OWN), FROM_THE_REPOSITORY)
    assert seen == "403, signed in as nobody", f"the forged link: {seen}"


def test_a_site_with_a_key_of_its_own_takes_its_own_link(museum):
    seen = visit(museum(OWN), OWN)
    assert seen == "200, signed in as director", f"the site's own link: {seen}"
