import httpx
import pytest
from django.core.management import call_command


@pytest.fixture
def operator(stand_in, monkeypatch):
    """Starts the operator of the stations, whose list is there or not."""

    def start(status=200):
        operator = stand_in({"GET /stations": lambda request: (status, {"Harbour": 4})})
        monkeypatch.setenv("STATIONS_URL", operator.url + "/stations")
        return operator

    return start


def test_the_server_starts_and_answers(serve, operator):
    operator()
    with serve("hire.asgi:application") as url:
        status = httpx.get(url + "/bikes/").status_code
    assert status == 200, f"GET /bikes/ answered {status}"


def test_a_list_that_cannot_be_loaded_stops_the_start(serve, operator):
    operator(status=503)
    try:
        with serve("hire.asgi:application") as url:
            answer = httpx.get(url + "/bikes/")
        found = f"the server started: {answer.status_code} {answer.text}"
    except (httpx.HTTPStatusError, SystemExit):
        found = "the server stopped"
    assert found == "the server stopped", found


def test_manage_check_asks_for_no_list(django_project, operator):
    operator = operator()
    django_project(settings="hire.settings", tables=False)
    call_command("check")
    assert operator.requests == [], f"manage.py check asked for {len(operator.requests)} lists"
