import json

import pytest
from django.contrib.auth import get_user_model
from django.test import Client, override_settings

SECRET = "s3cret-1"
CLOSE = json.dumps({"update_id": 1, "message": {"from": {"id": 7}, "text": "/close"}})


@pytest.fixture
def post(django_project):
    """Post an update of user 7: the status, and what became of the account."""
    csrf = "django.middleware.csrf.CsrfViewMiddleware"
    django_project(ROOT_URLCONF="library.urls", MIDDLEWARE=[csrf], BOT_SECRET=SECRET)
    account = get_user_model().objects.create_user("tg-7")

    def post(secret=None, body=CLOSE):
        headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
        client = Client(enforce_csrf_checks=True)
        status = client.post("/telegram/", body, "application/json", headers=headers).status_code
        account.refresh_from_db()
        return f"{status}, account {'open' if account.is_active else 'closed'}"

    return post


def test_an_update_without_the_secret_is_refused(post):
    answer = post()
    assert answer == "403, account open", f"without a secret: {answer}"


def test_an_update_with_a_wrong_secret_is_refused(post):
    for wrong in ("guess", SECRET[:-1], SECRET + "1", SECRET.upper()):
        answer = post(wrong)
        assert answer == "403, account open", f"with the secret {wrong}: {answer}"


def test_a_secret_that_is_not_ascii_is_refused(post):
    answer = post("geheimnis-für-dich")
    assert answer == "403, account open", f"with a secret that is not ASCII: {answer}"


def test_an_empty_secret_in_the_settings_lets_nobody_in(post):
    with override_settings(BOT_SECRET=""):
        answers = [post(), post(""), post("guess")]
    assert answers == ["403, account open"] * 3, f"with an empty BOT_SECRET: {answers}"


def test_the_body_of_a_stranger_is_not_parsed(post):
    answer = post(body="{")
    assert answer == "403, account open", f"half a body without a secret: {answer}"


def test_an_update_with_the_right_secret_closes_the_account(post):
    answer = post(SECRET)
    assert answer == "200, account closed", f"with the right secret: {answer}"
