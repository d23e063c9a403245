import pytest
from django.test import Client, override_settings

HEADER = "X-Telegram-Bot-Api-Secret-Token"
SECRET = "s3cret-1"
UPDATE = {"update_id": 1, "message": {"from": {"id": 7}, "text": "one tea"}}
ORIGINS = {
    "no origin": {},
    "its own origin": {"Origin": "https://bot.example"},
    "a foreign origin": {"Origin": "https://elsewhere.example"},
}


@pytest.fixture
def orders(django_project, load_sample, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "proof")
    monkeypatch.setenv("BOT_SECRET", SECRET)
    django_project(settings="project.settings")
    return load_sample("bot.urls").orders


@pytest.fixture
def post(orders):
    """Post an update over HTTPS: the status, and how many orders it made."""

    def post(path, headers):
        orders.clear()
        client = Client(enforce_csrf_checks=True, headers={"Host": "bot.example"})
        answer = client.post(path, UPDATE, "application/json", secure=True, headers=headers)
        return f"{answer.status_code}, orders: {len(orders)}"

    return post


def test_an_update_without_the_secret_is_refused(post):
    answers = {name: post("/webhook/", origin) for name, origin in ORIGINS.items()}
    assert set(answers.values()) == {"403, orders: 0"}, f"without the secret: {answers}"


def test_an_update_with_a_wrong_secret_is_refused(post):
    answers = [post("/webhook/", {HEADER: wrong}) for wrong in ("guess", "für-dich", "s3cret-")]
    assert set(answers) == {"403, orders: 0"}, f"with wrong secrets: {answers}"


def test_an_empty_secret_in_the_settings_lets_nobody_in(post):
    with override_settings(BOT_SECRET=""):
        answer = post("/webhook/", {})
    assert answer == "403, orders: 0", f"with an empty BOT_SECRET: {answer}"


def test_an_update_with_the_secret_is_taken_whatever_its_origin(post, orders):
    secret = {HEADER: SECRET}
    answers = {name: post("/webhook/", origin | secret) for name, origin in ORIGINS.items()}
    assert set(answers.values()) == {"200, orders: 1"}, f"with the secret: {answers}"
    assert orders == [(7, "one tea")], f"the order taken: {orders}"


def test_an_ordinary_view_refuses_a_foreign_origin(post, caplog):
    answer = post("/profile/", ORIGINS["a foreign origin"])
    assert answer == "403, orders: 0", f"/profile/ from a foreign origin: {answer}"
    assert "Origin checking failed - https://elsewhere.example" in caplog.text, caplog.text
