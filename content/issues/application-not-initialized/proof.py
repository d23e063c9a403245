import httpx
import pytest
from telegram.ext import ApplicationBuilder

SECRET = "s3cret-1"
HOURS = {
    "update_id": 1,
    "message": {
        "message_id": 1,
        "date": 1,
        "chat": {"id": 7, "type": "private"},
        "from": {"id": 7, "is_bot": False, "first_name": "Noor"},
        "text": "/hours",
        "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
    },
}
ME = {"id": 1, "is_bot": True, "first_name": "Museum", "username": "museum_bot"}
SENT = {"message_id": 2, "date": 1, "chat": {"id": 7, "type": "private"}}


@pytest.fixture
def bot_api(stand_in, monkeypatch):
    """Stands in for api.telegram.org, which knows one token."""
    api = stand_in(
        {
            "POST /bot1:valid/getMe": lambda request: {"ok": True, "result": ME},
            "POST /bot1:valid/sendMessage": lambda request: {"ok": True, "result": SENT},
            "POST /bot1:revoked/*": lambda request: (
                401,
                {"ok": False, "error_code": 401, "description": "Unauthorized"},
            ),
        }
    )
    monkeypatch.setenv("BOT_TOKEN", "1:valid")
    monkeypatch.setenv("BOT_SECRET", SECRET)
    builder = ApplicationBuilder().base_url(api.url + "/bot")
    monkeypatch.setattr("telegram.ext.ApplicationBuilder", lambda: builder)
    return api


@pytest.fixture
def post(bot_api, serve, caplog):
    """Serve the site and post an update: the status, the replies, and the error in the log."""

    def post(secret):
        with serve("museum.app:app", log_config=None) as url:
            headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
            status = httpx.post(url + "/telegram", json=HOURS, headers=headers).status_code
        replies = len(bot_api.asked("POST /bot1:valid/sendMessage"))
        errors = [str(record.exc_info[1]) for record in caplog.records if record.exc_info]
        return f"{status}, replies: {replies}, errors: {'; '.join(errors) or 'none'}"

    return post


def test_the_first_update_is_answered(post):
    answer = post(SECRET)
    assert answer == "200, replies: 1, errors: none", f"the first update: {answer}"


def test_a_revoked_token_stops_the_start(serve, bot_api, monkeypatch):
    monkeypatch.setenv("BOT_TOKEN", "1:revoked")
    try:
        with serve("museum.app:app") as url:
            found = f"started, GET /health answered {httpx.get(url + '/health').status_code}"
    except SystemExit as end:
        found = str(end)
    assert found == "uvicorn ended with status 3 before it answered", f"the server {found}"


def test_a_stranger_is_refused(post):
    answer = post("guess")
    assert answer == "403, replies: 0, errors: none", f"a stranger: {answer}"
