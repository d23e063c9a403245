import httpx
import pytest


@pytest.fixture
def theatre(load_sample):
    """The shop with 40 seats that the load test is run against."""
    return load_sample("theatre.app")


@pytest.fixture
def run(theatre, serve, load_sample):
    """Run the load test with 60 orders: how many it calls failed, and how many seats were sold."""

    def found():
        with serve("theatre.app:app", log_level="warning") as url:
            report = load_sample("theatre.load").load(url, show=1)
        return f"{report['complete']} orders, {report['failed']} failed"

    return found


def test_a_healthy_shop_passes(run):
    found = run()
    assert found == "60 orders, 0 failed", found


def test_the_orders_reach_the_shop(run, theatre):
    run()
    sold = theatre.hall["sold"]
    assert sold == 40, f"60 orders for 40 seats sold {sold}"


def test_a_shop_that_sells_too_many_seats_fails(run, theatre):
    theatre.app.state.checks_seats = False
    found = run()
    assert found != "60 orders, 0 failed", f"a shop without a limit: {found}"


def test_a_shop_that_turns_most_orders_away_fails(run, theatre):
    theatre.app.state.orders_per_client = 10
    found = run()
    assert found != "60 orders, 0 failed", f"a shop that takes 10 orders of a client: {found}"


def test_a_server_that_is_away_fails(load_sample):
    try:
        report = load_sample("theatre.load").load("http://127.0.0.1:8001", show=1)
        found = f"{report['failed']} failed"
    except httpx.ConnectError:
        found = "60 failed"
    assert found == "60 failed", f"without a server: {found}"
