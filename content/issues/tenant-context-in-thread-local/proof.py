import asyncio
from threading import Event

import httpx
import pytest
from django.core.asgi import get_asgi_application
from django.test import Client

SCHOOLS = ("north", "south")


@pytest.fixture
def gates(stand_in):
    """A timetable service that answers for a school when its gate is opened."""
    arrived = {school: Event() for school in SCHOOLS}
    opened = {school: Event() for school in SCHOOLS}

    def answer(request):
        school = request.path.removeprefix("/")
        arrived[school].set()
        opened[school].wait(5)
        return ["Maths"]

    stand_in({"GET /*": answer})
    return arrived, opened


@pytest.fixture
def application(gates, django_project, load_sample):
    django_project(
        ROOT_URLCONF="school.models",
        MIDDLEWARE=["school.models.school_middleware"],
        TIMETABLE_URL="http://127.0.0.1:9000",
    )
    pupils = load_sample().Pupil.objects
    pupils.create(school="north", name="Ada")
    pupils.create(school="south", name="Ben")
    return get_asgi_application()


async def names(application, school, page):
    transport = httpx.ASGITransport(application)
    async with httpx.AsyncClient(transport=transport) as client:
        answer = await client.get(f"http://{school}.example/{page}/")
    return answer.json()["pupils"]


def test_two_schools_at_once_see_their_own_pupils(application, gates):
    arrived, opened = gates

    async def both():
        north = asyncio.create_task(names(application, "north", "lessons"))
        await asyncio.to_thread(arrived["north"].wait, 5)
        south = asyncio.create_task(names(application, "south", "lessons"))
        await asyncio.to_thread(arrived["south"].wait, 5)
        opened["north"].set()
        seen = [await north]
        opened["south"].set()
        return [*seen, await south]

    north, south = asyncio.run(both())
    assert (north, south) == (["Ada"], ["Ben"]), f"north saw {north}, south saw {south}"


def test_a_synchronous_view_sees_its_own_pupils(application):
    seen = asyncio.run(names(application, "north", "register"))
    assert seen == ["Ada"], f"north saw {seen}"


def test_schools_one_after_the_other_see_their_own_pupils(application, gates):
    for gate in gates[1].values():
        gate.set()
    seen = [asyncio.run(names(application, school, "lessons")) for school in SCHOOLS]
    assert seen == [["Ada"], ["Ben"]], f"one after the other they saw {seen}"


def test_nothing_is_left_after_a_request_through_wsgi(application, load_sample):
    answer = Client().get("/register/", headers={"host": "north.example"})
    try:
        left = load_sample().current_school()
    except LookupError:
        left = None
    assert (answer.status_code, left) == (200, None), f"{answer.status_code}, left over: {left}"
