import pytest

NOOR, IDA = "203.0.113.9", "198.51.100.4"


@pytest.fixture
def guess(django_project, monkeypatch):
    """Guess a voucher from this address, through a proxy that appends it to the header."""
    monkeypatch.setenv("SECRET_KEY", "proof")
    django_project(settings="theatre.settings")
    from rest_framework.test import APIClient

    client = APIClient(headers={"Host": "theatre.example"})

    def guess(address, claimed=None):
        header = address if claimed is None else f"{claimed}, {address}"
        headers = {"X-Forwarded-For": header}
        answer = client.get("/vouchers/MACBETH-1/", headers=headers, REMOTE_ADDR="10.0.0.2")
        return answer.status_code

    return guess


def passed(statuses):
    assert set(statuses) <= {200, 429}, f"answers: {statuses}"
    return f"{statuses.count(200)} of {len(statuses)} requests passed a limit of 3 a minute"


def test_a_client_that_claims_another_address_each_time_is_limited(guess):
    seen = passed([guess(NOOR, claimed=f"192.0.2.{n}") for n in range(8)])
    assert seen == "3 of 8 requests passed a limit of 3 a minute", seen


def test_a_client_that_claims_a_longer_chain_each_time_is_limited(guess):
    seen = passed([guess(NOOR, claimed=", ".join(["192.0.2.1"] * n)) for n in range(1, 9)])
    assert seen == "3 of 8 requests passed a limit of 3 a minute", seen


def test_a_client_that_claims_nothing_is_limited(guess):
    seen = passed([guess(NOOR) for _ in range(8)])
    assert seen == "3 of 8 requests passed a limit of 3 a minute", seen


def test_nobody_uses_up_the_limit_of_somebody_else(guess):
    for _ in range(8):
        guess(IDA, claimed=NOOR)
    seen = [guess(NOOR) for _ in range(4)]
    assert seen == [200, 200, 200, 429], f"the other client's requests: {seen}"
