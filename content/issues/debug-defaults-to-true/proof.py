import pytest
from django.test import Client

CARD = "5555 4444 3333 1111"
TOLD = {
    "the card number": CARD,
    "the broker's password": "cr0issant",
    "the source": "charged = {",
}


@pytest.fixture
def shop(django_project, monkeypatch):
    """Start the site with these variables and give a browser that visits it."""
    monkeypatch.setenv("SECRET_KEY", "proof")
    monkeypatch.setenv("ALLOWED_HOSTS", "bakery.example")
    monkeypatch.setenv("BROKER_URL", "amqp://till:cr0issant@queue.internal:5672/")
    monkeypatch.delenv("DEBUG", raising=False)

    def start(**variables):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        django_project(settings="bakery.settings")
        return Client(raise_request_exception=False, headers={"Host": "bakery.example"})

    return start


def told(answer):
    page = answer.content.decode()
    return [what for what, text in TOLD.items() if text in page]


def test_a_server_without_the_variable_tells_nothing_on_its_error_page(shop):
    answer = shop().post("/pay/", {"card_number": CARD})
    assert answer.status_code == 500, f"POST /pay/ answered {answer.status_code}"
    assert told(answer) == [], f"the 500 page shows {', '.join(told(answer))}"


def test_a_server_without_the_variable_lists_no_addresses(shop):
    answer = shop().get("/cakes/")
    listed = b"nightly-close" in answer.content
    assert answer.status_code == 404, f"GET /cakes/ answered {answer.status_code}"
    assert not listed, "the 404 page lists till/nightly-close/"


def test_a_developer_who_asks_for_it_gets_the_traceback(shop):
    answer = shop(DEBUG="True").post("/pay/", {"card_number": CARD})
    assert told(answer) == [*TOLD], f"with DEBUG=True the 500 page shows {told(answer)}"


def test_debug_can_be_switched_off(shop):
    answer = shop(DEBUG="False").post("/pay/", {"card_number": CARD})
    assert told(answer) == [], f"with DEBUG=False the 500 page shows {told(answer)}"


def test_a_payment_that_works_is_charged(shop):
    answer = shop().post("/pay/", {"card_number": "4111111111111111"})
    assert answer.content == b"charged 1250", f"POST /pay/ answered {answer.content[:80]}"
