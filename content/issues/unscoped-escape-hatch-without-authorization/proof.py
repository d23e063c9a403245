import logging

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.test import Client

MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]


@pytest.fixture
def results(django_project, load_sample):
    """Two labs with a result each."""
    django_project(
        ROOT_URLCONF="results.urls",
        MIDDLEWARE=MIDDLEWARE,
        SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    )
    sample = load_sample()
    for lab in (1, 2):
        sample.Result(lab=lab, code=f"L{lab}").save()
    return sample


@pytest.fixture
def overview(results, caplog):
    """The answer to a user with the permissions of that name, and the audit's lines."""
    caplog.set_level(logging.INFO, logger="audit")

    def overview(*codenames):
        user = get_user_model().objects.create_user("noor")
        known = apps.get_model("auth.Permission").objects
        user.user_permissions.set(known.filter(codename__in=codenames))
        client = Client()
        client.force_login(user)
        answer = client.get("/overview/")
        said = answer.json()["codes"] if answer.status_code == 200 else ""
        return f"{answer.status_code} {said}".strip(), [
            r.getMessage() for r in caplog.records if r.name == "audit"
        ]

    return overview


def test_a_user_with_the_permission_reads_both_labs(overview):
    answer, _ = overview("read_all_labs")
    assert answer == "200 ['L1', 'L2']", f"with the permission: {answer}"


def test_a_user_without_the_permission_is_refused(overview):
    answer, _ = overview("view_result")
    assert answer == "403", f"without the permission: {answer}"


def test_the_audit_names_who_read_and_why(overview):
    _, lines = overview("read_all_labs")
    wanted = ["results of all labs granted to user 1 for the monthly overview"]
    assert lines == wanted, f"the audit holds {lines}"


def test_a_refusal_stands_in_the_audit_too(overview):
    _, lines = overview("view_result")
    wanted = ["results of all labs refused to user 1 for the monthly overview"]
    assert lines == wanted, f"the audit holds {lines}"


def test_the_default_manager_reads_one_lab(results):
    from results.tenancy import acting_for

    with acting_for(2):
        codes = [result.code for result in results.Result._default_manager.all()]
    assert codes == ["L2"], f"the default manager reads {codes} for lab 2"
