import pytest


@pytest.fixture
def museum(django_project, load_sample):
    django_project()
    return load_sample()


@pytest.fixture
def trail(museum):
    return museum.Trail.objects.create(name="Whales", stations=2)


def visits(museum):
    return [(visit.ticket, visit.seen, visit.status) for visit in museum.TrailVisit.objects.all()]


def test_the_first_scan_of_a_ticket_opens_a_visit(museum, trail):
    museum.scan_station("T-100", trail)
    stored = visits(museum)
    assert stored == [("T-100", 1, "open")], f"after the first scan: {stored}"


def test_a_ticket_that_is_known_goes_on_counting(museum, trail):
    museum.TrailVisit.objects.create(ticket="T-7", trail=trail, seen=1)
    museum.scan_station("T-7", trail)
    stored = visits(museum)
    assert stored == [("T-7", 2, "finished")], f"after the second scan: {stored}"


def test_a_ticket_that_is_new_today_is_kept_apart_from_others(museum, trail):
    museum.TrailVisit.objects.create(ticket="T-7", trail=trail, seen=1)
    museum.scan_station("T-8", trail)
    museum.scan_station("T-8", trail)
    stored = visits(museum)
    expected = [("T-7", 1, "open"), ("T-8", 2, "finished")]
    assert stored == expected, f"after two scans of T-8: {stored}"
