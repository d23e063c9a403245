import pytest


@pytest.fixture
def call(django_project, monkeypatch):
    """Call an address thirty times in a row: how many calls were answered."""
    monkeypatch.setenv("SECRET_KEY", "proof")
    django_project(settings="bikes.settings")
    from django.contrib.auth import get_user_model
    from rest_framework.test import APIClient

    def call(url, member=None, address="203.0.113.9"):
        client = APIClient(headers={"Host": "bikes.example", "X-Forwarded-For": address})
        if member:
            client.force_authenticate(get_user_model()(pk=member))
        statuses = [client.get(url).status_code for _ in range(30)]
        assert set(statuses) <= {200, 429}, f"answers: {statuses}"
        return f"{statuses.count(200)} of 30 calls were answered"

    return call


def test_a_stranger_is_limited(call):
    seen = call("/stations/")
    assert seen == "5 of 30 calls were answered", f"/stations/: {seen}"


def test_a_member_is_limited_from_wherever_she_calls(call):
    first = call("/stations/", member=7)
    second = call("/stations/", member=7, address="198.51.100.4")
    assert first == "5 of 30 calls were answered", f"/stations/, member 7: {first}"
    assert second == "0 of 30 calls were answered", f"from another address: {second}"


def test_the_view_that_was_added_last_is_limited_too(call):
    seen = call("/route/")
    assert seen == "5 of 30 calls were answered", f"/route/: {seen}"


def test_a_view_that_nobody_has_written_yet_is_limited_too(call):
    from rest_framework.response import Response
    from rest_framework.test import APIRequestFactory
    from rest_framework.views import APIView

    class NextWeeksView(APIView):
        def get(self, request):
            return Response("new")

    view, request = NextWeeksView.as_view(), APIRequestFactory().get("/")
    answered = [view(request).status_code for _ in range(30)].count(200)
    assert answered == 5, f"a view without throttle_classes answered {answered} of 30"


def test_the_first_five_calls_of_everybody_are_answered(call, client):
    seen = [client(address).get("/stations/").status_code for address in ["a", "b"] * 5]
    assert seen == [200] * 10, f"two strangers, five calls each: {seen}"


@pytest.fixture
def client(call):
    from rest_framework.test import APIClient

    return lambda address: APIClient(headers={"Host": "bikes.example", "X-Forwarded-For": address})
