import pytest
from telegram import Update
from telegram.ext import ApplicationBuilder, TypeHandler

LIVE = "https://canteen.example/telegram/"
ME = {"id": 1, "is_bot": True, "first_name": "Canteen", "username": "canteen_bot"}
CHAT = {"id": 7, "type": "private"}
MENU = {
    "update_id": 501,
    "message": {
        "message_id": 1,
        "date": 1,
        "chat": CHAT,
        "text": "/menu",
        "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
    },
}


class BotApi:
    """Stands in for api.telegram.org: a bot with a webhook or none, and a pending update."""

    def __init__(self, stand_in, webhook):
        self.webhook = webhook
        self.pending = [MENU]
        self.sent = []
        answers = {
            "getMe": lambda form: ME,
            "getWebhookInfo": lambda form: {
                "url": self.webhook,
                "has_custom_certificate": False,
                "pending_update_count": len(self.pending),
            },
            "deleteWebhook": self.delete_webhook,
            "getUpdates": self.get_updates,
            "sendMessage": self.send_message,
        }
        stand_in(
            {f"POST /bot1:t/{method}": self.route(answer) for method, answer in answers.items()}
        )

    def route(self, answer):
        return lambda request: {"ok": True, "result": answer(request.form)}

    def delete_webhook(self, form):
        self.webhook = ""
        return True

    def get_updates(self, form):
        if int(form.get("offset", 0)) > MENU["update_id"]:
            self.pending = []
        return self.pending

    def send_message(self, form):
        self.sent.append(form["text"])
        return {"message_id": 2, "date": 1, "chat": CHAT}


async def stop(update, context):
    context.application.stop_running()


class Builder(ApplicationBuilder):
    """Builds an application that ends after its first update."""

    def build(self):
        application = super().build()
        application.add_handler(TypeHandler(Update, stop), group=1)
        return application


@pytest.fixture
def run(stand_in, monkeypatch, load_sample):
    """Run the bot as a developer does, beside a webhook or without: the outcome."""
    monkeypatch.setenv("BOT_TOKEN", "1:t")
    builder = Builder().base_url("http://127.0.0.1:9000/bot")
    monkeypatch.setattr("telegram.ext.ApplicationBuilder", lambda: builder)

    def run(webhook):
        api = BotApi(stand_in, webhook)
        try:
            load_sample().main()
            end = "ended"
        except RuntimeError as error:
            end = f"refused: {error}"
        return api, end

    return run


def test_a_live_bot_keeps_its_webhook_and_its_messages(run):
    api, _ = run(webhook=LIVE)
    found = f"webhook {api.webhook!r}, {len(api.pending)} pending, {len(api.sent)} answered here"
    assert found == f"webhook '{LIVE}', 1 pending, 0 answered here", found


def test_a_run_beside_a_live_bot_ends_with_an_error(run):
    _, end = run(webhook=LIVE)
    assert end.startswith("refused: @canteen_bot serves"), f"the run {end}"


def test_a_bot_of_the_developer_answers(run):
    api, end = run(webhook="")
    assert (end, len(api.sent)) == ("ended", 1), f"the run {end}, sent: {api.sent}"
