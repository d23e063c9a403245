import pytest
from django.contrib.auth import get_user_model


@pytest.fixture
def ask(django_project):
    """Ask as a member of hotel 1 or as a superuser: status and answer, and the price of room 22."""
    django_project(ROOT_URLCONF="rooms.urls", apps=["rooms", "rest_framework"])
    from rest_framework.test import APIClient
    from rooms.models import Membership, Room

    Room.objects.create(pk=11, hotel=1, number="101", price=90)
    Room.objects.create(pk=22, hotel=2, number="201", price=120)
    member = get_user_model().objects.create(username="member")
    Membership.objects.create(user=member, hotel=1)
    root = get_user_model().objects.create(username="root", is_superuser=True)

    def ask(user, method, path, data=None):
        client = APIClient(raise_request_exception=False)
        client.force_authenticate({"member": member, "root": root}[user])
        send = client.patch if method == "patch" else client.get
        answer = send(path, data, format="json")
        told = answer.status_code in (200, 400)
        found = answer.json() if told else answer.reason_phrase
        rooms = [row["number"] for row in found] if isinstance(found, list) else found
        return answer.status_code, rooms, Room.objects.get(pk=22).price

    return ask


NEEDED = {"hotel": ["This field is required."]}
NO_NUMBER = {"hotel": ["A valid integer is required."]}


def test_a_member_works_in_one_hotel(ask):
    assert ask("member", "get", "/rooms/")[:2] == (200, ["101"])
    assert ask("member", "get", "/rooms/?hotel=2")[:2] == (200, ["101"])
    assert ask("member", "patch", "/rooms/22/", {"price": 1})[::2] == (404, 120)


def test_a_superuser_who_names_a_hotel_works_there(ask):
    assert ask("root", "get", "/rooms/?hotel=2")[:2] == (200, ["201"])
    assert ask("root", "patch", "/rooms/22/?hotel=1", {"price": 1})[::2] == (404, 120)
    assert ask("root", "patch", "/rooms/22/?hotel=2", {"price": 130})[::2] == (200, 130)


def test_a_superuser_who_names_no_hotel_is_asked_for_one(ask):
    status, said, _ = ask("root", "get", "/rooms/")
    assert (status, said) == (400, NEEDED), f"without a hotel: {status} {said}"


def test_an_empty_hotel_is_not_every_hotel(ask):
    status, said, _ = ask("root", "get", "/rooms/?hotel=")
    assert (status, said) == (400, NO_NUMBER), f"with ?hotel=: {status} {said}"


def test_no_room_is_changed_without_a_hotel(ask):
    status, _, price = ask("root", "patch", "/rooms/22/", {"price": 1})
    assert (status, price) == (400, 120), f"answered {status}, room 22 costs {price}"


def test_a_hotel_that_is_no_number_is_the_callers_mistake(ask):
    status, said, _ = ask("root", "get", "/rooms/?hotel=north")
    assert (status, said) == (400, NO_NUMBER), f"with ?hotel=north: {status} {said}"
