import pytest
from django.core.management import call_command
from django.test import Client


@pytest.fixture
def get(django_project):
    """Ask as a museum: the titles of its list, or the status of one exhibit."""
    django_project(
        ROOT_URLCONF="exhibits.urls", MIDDLEWARE=["exhibits.middleware.museum_middleware"]
    )
    from exhibits.models import Exhibit

    Exhibit.objects.create(pk=11, museum=1, title="Amphora")
    Exhibit.objects.create(pk=22, museum=2, title="Sextant")

    def get(museum, exhibit=None):
        path = f"/exhibits/{exhibit}/" if exhibit else "/exhibits/"
        answer = Client().get(path, headers={"X-Museum": str(museum)})
        return answer.status_code if exhibit else [row["title"] for row in answer.json()]

    return get


def test_a_museum_that_asks_first_lists_its_own_exhibits(get):
    listed = get(1)
    assert listed == ["Amphora"], f"museum 1 lists {listed}"
    assert get(1, exhibit=11) == 200, "museum 1 does not get its own exhibit"


def test_a_museum_that_asks_second_lists_its_own_exhibits(get):
    listed = {museum: get(museum) for museum in (1, 2)}
    assert listed == {1: ["Amphora"], 2: ["Sextant"]}, f"listed by museum: {listed}"


def test_each_museum_lists_its_own_exhibits_where_checks_ran_first(get):
    call_command("check")
    listed = {museum: get(museum) for museum in (1, 2)}
    assert listed == {1: ["Amphora"], 2: ["Sextant"]}, f"listed by museum: {listed}"


def test_an_exhibit_of_another_museum_is_not_found(get):
    get(1)
    status = get(2, exhibit=11)
    assert status == 404, f"exhibit 11 of museum 1, asked for by museum 2: {status}"
