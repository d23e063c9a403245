import asyncio
import json
import socket
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import httpx
import pytest
from django.core.management import call_command
from telegram import Update
from telegram.error import InvalidToken
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
RESULTS = {
    "getMe": {"id": 1, "is_bot": True, "first_name": "Clinic", "username": "clinic_bot"},
    "sendMessage": {"message_id": 2, "date": 1, "chat": {"id": 7, "type": "private"}},
}


class Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        token, method = self.path.removeprefix("/bot").split("/")
        self.server.calls.append(method)
        answer = {"ok": True, "result": RESULTS[method]}
        if token != "1:valid":
            answer = {"ok": False, "error_code": 401, "description": "Unauthorized"}
        body = json.dumps(answer).encode()
        self.send_response(answer.get("error_code", 200))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class BotApi(ThreadingHTTPServer):
    """Stands in for api.telegram.org and keeps connections open, as it does."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 8081), Answer)
        self.calls = []
        self.connections = []

    def get_request(self):
        self.connections.append(super().get_request())
        return self.connections[-1]

    def end_idle_connections(self):
        for connection, _ in self.connections:
            connection.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def bot_api(monkeypatch):
    api = BotApi()
    Thread(target=api.serve_forever, daemon=True).start()
    monkeypatch.setenv("BOT_TOKEN", "1:valid")
    monkeypatch.setenv("BOT_SECRET", SECRET)
    builder = ApplicationBuilder().base_url("http://127.0.0.1:8081/bot")
    monkeypatch.setattr("telegram.ext.ApplicationBuilder", lambda: builder)
    return api


@pytest.fixture
def ask_hours(bot_api, caplog):
    def ask(url):
        bot_api.calls.clear()
        caplog.clear()
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        status = httpx.post(f"{url}/webhook/", json=HOURS, headers=headers).status_code
        replies = bot_api.calls.count("sendMessage")
        errors = [str(record.exc_info[1]) for record in caplog.records if record.exc_info]
        return f"{status}, replies: {replies}, errors: {'; '.join(errors) or 'none'}"

    return ask


def test_the_first_message_after_a_silence_is_answered(serve, bot_api, ask_hours):
    with serve("clinic.asgi:application") as url:
        bot_api.end_idle_connections()
        first = ask_hours(url)
    assert first == "200, replies: 1, errors: none", f"the message after a silence: {first}"


def test_the_first_message_at_once_is_answered(serve, ask_hours):
    with serve("clinic.asgi:application") as url:
        first = ask_hours(url)
    assert first == "200, replies: 1, errors: none", f"the message at once: {first}"


def test_the_second_message_is_answered(serve, bot_api, ask_hours):
    with serve("clinic.asgi:application") as url:
        bot_api.end_idle_connections()
        ask_hours(url)
        second = ask_hours(url)
    assert second == "200, replies: 1, errors: none", f"the second message: {second}"


def test_a_refused_token_stops_the_start(serve, bot_api, monkeypatch):
    monkeypatch.setenv("BOT_TOKEN", "1:revoked")
    with pytest.raises((InvalidToken, SystemExit)), serve("clinic.asgi:application"):
        pass
    assert bot_api.calls == ["getMe"], f"the start called {bot_api.calls}"


def test_manage_check_does_not_call_the_bot_api(django_project, bot_api):
    django_project(settings="clinic.settings", tables=False)
    call_command("check")
    assert bot_api.calls == [], f"manage.py check called {bot_api.calls}"


def test_a_script_runs_the_bot_in_a_loop_of_its_own(load_sample, bot_api):
    bot = load_sample("clinic.bot")

    async def script():
        await bot.setup()
        await bot.application.process_update(Update.de_json(HOURS, bot.application.bot))
        await bot.application.shutdown()

    asyncio.run(script())
    assert bot_api.calls == ["getMe", "sendMessage"], f"the script called {bot_api.calls}"
