import asyncio

import pytest
from django.test import AsyncClient, Client

CHARITY_1 = {"X-Charity": "1"}


@pytest.fixture
def donors(django_project):
    """Ines gives to charity 1, Noor to charity 2."""
    django_project(ROOT_URLCONF="donors.urls", MIDDLEWARE=["donors.middleware.charity_middleware"])
    from donors import models

    models.Donor(charity=1, name="Ines").save()
    models.Donor(charity=2, name="Noor").save()
    return models


def test_an_ordinary_answer_counts_the_donors_of_its_charity(donors):
    answer = Client().get("/count/", headers=CHARITY_1).json()
    assert answer == {"donors": 1}, f"counted for charity 1: {answer}"


def test_an_export_holds_the_donors_of_its_charity_alone(donors):
    answer = Client().get("/export/", headers=CHARITY_1)
    names = answer.getvalue().decode().split()
    assert names == ["name", "Ines"], f"exported for charity 1: {names}"


def test_an_export_under_asgi_holds_the_donors_of_its_charity_alone(donors):
    async def export():
        answer = await AsyncClient().get("/export/", headers=CHARITY_1)
        return b"".join([part async for part in answer])

    with pytest.warns(Warning, match="must consume synchronous iterators"):
        names = asyncio.run(export()).decode().split()
    assert names == ["name", "Ines"], f"exported for charity 1: {names}"


def test_no_charity_is_left_in_the_thread_while_a_body_is_sent(donors):
    body = iter(Client().get("/export/", headers=CHARITY_1).streaming_content)
    next(body), next(body)
    seen = donors.current_charity.get()
    assert seen is None, f"half way through the export the thread acts for charity {seen}"
