import httpx
import pytest
from django.apps import apps


@pytest.fixture
def site(django_project):
    """Start the site on one bed of leeks, in production unless told otherwise."""

    def start(debug=False):
        django_project(
            DEBUG=debug,
            ROOT_URLCONF="allotments.urls",
            MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
            INSTALLED_APPS=["rest_framework", "allotments"],
            REST_FRAMEWORK={"UNAUTHENTICATED_USER": None, "DEFAULT_AUTHENTICATION_CLASSES": []},
        )
        apps.get_model("allotments.Bed").objects.create(pk=1, crop="leeks")

    return start


@pytest.fixture
def call(site):
    """Call the site with a client that follows redirects; what became of the beds."""
    site()
    from django.core.wsgi import get_wsgi_application

    app = get_wsgi_application()

    def call(method, path, crop=None):
        data = {} if crop is None else {"json": {"crop": crop}}
        with httpx.Client(transport=httpx.WSGITransport(app), follow_redirects=True) as client:
            answer = client.request(method, f"https://allotments.example/api/{path}", **data)
        beds = apps.get_model("allotments.Bed").objects.order_by("id")
        crops = ", ".join(beds.values_list("crop", flat=True))
        return f"{answer.status_code} {answer.text}, beds: {crops}"

    return call


def test_a_post_to_the_old_address_makes_a_bed(call):
    seen = call("POST", "beds", "beans")
    assert seen == '201 {"id":2,"crop":"beans"}, beds: leeks, beans', f"POST /api/beds: {seen}"


def test_a_post_to_the_old_address_makes_a_bed_in_development_too(site):
    site(debug=True)
    from django.test import Client

    answer = Client().post("/api/beds", {"crop": "beans"}, "application/json")
    assert answer.status_code == 201, f"POST /api/beds with DEBUG: {answer.status_code}"


def test_reading_and_changing_at_the_old_address_work(call):
    assert call("GET", "beds") == '200 [{"id":1,"crop":"leeks"}], beds: leeks', call("GET", "beds")
    seen = call("PATCH", "beds/1", "peas")
    assert seen == '200 {"id":1,"crop":"peas"}, beds: peas', f"PATCH /api/beds/1: {seen}"
    seen = call("DELETE", "beds/1")
    assert seen == "204 , beds: ", f"DELETE /api/beds/1: {seen}"
