import pytest
from django.contrib.auth import get_user_model
from django.urls import get_resolver, reverse

ZOE = {"username": "zoe", "email": "zoe@example.org", "is_staff": True}
OPEN = {"/api/terms/"}


@pytest.fixture
def api(django_project, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "proof")
    monkeypatch.setenv("DATABASE_PATH", "/tmp/school.sqlite3")
    django_project(settings="school.settings")
    from rest_framework.test import APIClient

    get_user_model().objects.create_user("ines", "ines@example.org", pk=1)
    return APIClient(headers={"Host": "school.example"})


def every_url():
    """Each named address of the project, with 1 for what it takes."""
    patterns = get_resolver().reverse_dict
    named = {name for name in patterns if isinstance(name, str)}
    unnamed = {"/api/terms/"}
    return unnamed | {reverse(n, kwargs={"pk": 1} if "detail" in n else {}) for n in named}


def test_only_the_addresses_on_the_list_answer_a_stranger(api):
    answers = {url: api.get(url).status_code for url in sorted(every_url() - OPEN)}
    answered = [url for url, status in answers.items() if status not in (401, 403)]
    assert answered == [], f"a stranger reads {' and '.join(answered)}"


def test_a_stranger_creates_and_deletes_nobody(api):
    created = api.post("/api/users/", ZOE).status_code
    deleted = api.delete("/api/users/1/").status_code
    names = list(get_user_model().objects.values_list("username", flat=True))
    assert names == ["ines"], f"POST {created}, DELETE {deleted}, accounts now: {names}"


def test_a_view_that_says_nothing_is_closed(api):
    from rest_framework.response import Response
    from rest_framework.test import APIRequestFactory
    from rest_framework.views import APIView

    class NextWeeksView(APIView):
        def get(self, request):
            return Response("everything")

    answer = NextWeeksView.as_view()(APIRequestFactory().get("/"))
    assert answer.status_code == 401, f"a view without permission_classes: {answer.status_code}"


def test_a_token_opens_the_users_and_nobody_needs_one_for_the_terms(api):
    from rest_framework.authtoken.models import Token

    token = Token.objects.create(user=get_user_model().objects.get(username="ines"))
    answer = api.get("/api/users/", headers={"Authorization": f"Token {token.key}"})
    assert answer.status_code == 200, f"with a token: {answer.status_code}"
    assert answer.json()[0]["username"] == "ines", f"with a token: {answer.json()}"
    answers = {url: api.get(url).status_code for url in OPEN}
    assert answers == {"/api/terms/": 200}, f"open addresses: {answers}"
