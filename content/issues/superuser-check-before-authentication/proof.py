import re

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "boats.api.club_middleware",
]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]


@pytest.fixture
def boats(django_project):
    """Club 1 has sailed the Heron, club 2 the Otter. Ines is a member of club 1."""
    django_project(
        apps=["boats", "rest_framework", "rest_framework.authtoken"],
        MIDDLEWARE=MIDDLEWARE,
        ROOT_URLCONF="boats.urls",
        SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
        STATIC_URL="/static/",
        TEMPLATES=TEMPLATES,
    )
    from boats import models

    for club, name, lake in ((1, "Heron", "Ammer"), (2, "Otter", "Worth")):
        boat = models.Boat(club=club, name=name)
        boat.save()
        models.Trip(club=club, boat=boat, lake=lake).save()
    ines = get_user_model().objects.create(username="ines")
    models.Membership.objects.create(user=ines, club=1)
    return models


@pytest.fixture
def with_session(boats):
    client = Client()
    client.force_login(get_user_model().objects.get())
    return client


@pytest.fixture
def with_token(boats):
    from rest_framework.authtoken.models import Token

    token = Token.objects.create(user=get_user_model().objects.get())
    return Client(headers={"Authorization": f"Token {token.key}"})


def lakes(client):
    answer = client.get("/trips/")
    return [trip["lake"] for trip in answer.json()] if answer.status_code == 200 else answer


def test_a_member_who_logged_in_lists_the_trips_of_the_club(with_session):
    listed = lakes(with_session)
    assert listed == ["Ammer"], f"with a session: {listed}"


def test_a_member_with_a_token_lists_the_trips_of_the_club(with_token):
    listed = lakes(with_token)
    assert listed == ["Ammer"], f"with a token: {listed}"


def test_a_trip_is_not_entered_with_the_boat_of_another_club(with_token, boats):
    otter = boats.Boat.objects.get(name="Otter")
    answer = with_token.post("/trips/", {"boat": otter.pk, "lake": "Ammer"})
    assert answer.status_code == 400, f"a trip of club 1 with a boat of 2: {answer.status_code}"


def test_the_form_of_the_html_page_offers_the_boats_of_the_club(with_token):
    page = with_token.get("/trips/", headers={"Accept": "text/html"}).content.decode()
    offered = sorted(set(re.findall(r"<option value=\"\d+\"[^>]*>\s*(\w+)", page)))
    assert offered == ["Heron"], f"the form offers {offered}"


def test_nobody_gets_in_without_credentials(boats):
    status = Client().get("/trips/").status_code
    assert status == 401, f"without credentials: {status}"


def test_no_club_is_left_when_the_answer_is_there(with_token, boats):
    with_token.raise_request_exception = False
    statuses = [with_token.get("/trips/").status_code]
    boats.Membership.objects.update(club=2)
    statuses.append(with_token.post("/trips/", {"boat": "x"}).status_code)
    club = boats.current_club.get()
    assert (statuses, club) == ([200, 400], None), f"after {statuses} the club is {club}"
