import pytest
from django.test import Client

SECRET = {"X-Telegram-Bot-Api-Secret-Token": "s3cret-1"}
UPDATE = {"update_id": 1, "message": {"from": {"id": 7}, "text": "one tea"}}
ORIGINS = {
    "no origin": {},
    "its own origin": {"Origin": "https://bot.example"},
    "a foreign origin": {"Origin": "https://elsewhere.example"},
}


@pytest.fixture
def orders(django_project, load_sample, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "proof")
    monkeypatch.setenv("BOT_SECRET", "s3cret-1")
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
    answer = post("/webhook/", {"X-Telegram-Bot-Api-Secret-Token": "guess"})
    assert answer == "403, orders: 0", f"with a wrong secret: {answer}"


def test_an_update_with_the_secret_is_taken_whatever_its_origin(post, orders):
    answers = {name: post("/webhook/", origin | SECRET) for name, origin in ORIGINS.items()}
    assert set(answers.values()) == {"200, orders: 1"}, f"with the secret: {answers}"
    assert orders == [(7, "one tea")], f"the order taken: {orders}"


def test_an_ordinary_view_refuses_a_foreign_origin(post, caplog):
    answer = post("/profile/", ORIGINS["a foreign origin"])
    assert answer == "403, orders: 0", f"/profile/ from a foreign origin: {answer}"
    assert "Origin checking failed - https://elsewhere.example" in caplog.text, caplog.text
