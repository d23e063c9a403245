import asyncio
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs

import pytest
from telegram import Update
from telegram.ext import Application, CommandHandler


class BotApi(BaseHTTPRequestHandler):
    """Stands in for api.telegram.org and keeps what is sent."""

    sent = []

    def do_POST(self):
        fields = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        result = {"id": 1, "is_bot": True, "first_name": "Library", "username": "library_bot"}
        if self.path.endswith("/sendMessage"):
            self.sent.append(fields["text"][0])
            result = {"message_id": 2, "date": 1, "chat": {"id": 7, "type": "private"}}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"ok": True, "result": result}).encode())


@pytest.fixture
def member(pg, django_project, load_sample):
    django_project(DATABASES=pg.django(), apps=["library"])
    models = load_sample("library.models")
    member = models.Member.objects.create(telegram_id=7)
    for title in ("Emma", "Ulysses"):
        member.loans.create(title=title)
    return member


@pytest.fixture
def send(member, load_sample, caplog):
    """Send one message of the member through the bot: the replies, and the errors in its log."""
    handlers = load_sample("library.handlers")
    server = ThreadingHTTPServer(("127.0.0.1", 8081), BotApi)
    Thread(target=server.serve_forever, daemon=True).start()

    async def process(text):
        bot = Application.builder().token("1:valid").base_url("http://127.0.0.1:8081/bot")
        application = bot.updater(None).build()
        application.add_handler(CommandHandler("loans", handlers.loans))
        application.add_handler(CommandHandler("renew", handlers.renew))
        message = {
            "message_id": 1,
            "date": 1,
            "chat": {"id": 7, "type": "private"},
            "from": {"id": member.telegram_id, "is_bot": False, "first_name": "Noor"},
            "text": text,
            "entities": [{"type": "bot_command", "offset": 0, "length": len(text)}],
        }
        async with application:
            update = Update.de_json({"update_id": 1, "message": message}, application.bot)
            await application.process_update(update)

    def send(text):
        BotApi.sent.clear()
        caplog.clear()
        asyncio.run(process(text))
        raised = [record.exc_info for record in caplog.records if record.exc_info]
        return BotApi.sent + [f"{kind.__name__}: {error}" for kind, error, _ in raised]

    return send


def stored(member):
    member.refresh_from_db()
    weeks = [loan.weeks for loan in member.loans.order_by("title")]
    return f"weeks {weeks}, renewals left: {member.renewals_left}"


def test_loans_are_listed(send):
    answer = send("/loans")
    assert answer == ["Emma: 3 weeks\nUlysses: 3 weeks"], f"/loans gave {answer}"


def test_a_renewal_extends_each_loan_and_uses_up_one(send, member):
    answer = send("/renew")
    assert answer == ["Renewals left: 1"], f"/renew gave {answer}; {stored(member)}"
    assert stored(member) == "weeks [6, 6], renewals left: 1", stored(member)


def test_a_renewal_waits_for_the_worker_that_holds_the_member(send, member, pg):
    answer = send("/renew")
    assert answer == ["Renewals left: 1"], f"/renew gave {answer}; {stored(member)}"
    here = Thread(target=send, args=["/renew"])
    with pg.connect(autocommit=False) as other_worker:
        other_worker.execute("UPDATE library_member SET renewals_left = 0")
        here.start()
        pg.wait_for_blocked(1)
    here.join()
    assert stored(member) == "weeks [6, 6], renewals left: 0", stored(member)


def test_a_renewal_that_fails_changes_nothing(send, member, pg):
    with pg.connect() as owner:
        owner.execute("ALTER TABLE library_member ADD CHECK (renewals_left = 2)")
    answer = send("/renew")
    assert stored(member) == "weeks [3, 3], renewals left: 2", f"{answer}; {stored(member)}"
