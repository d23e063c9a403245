import pytest


@pytest.fixture
def get(pg, monkeypatch, django_project):
    """Send requests as a WSGI server does, one after another, in one thread."""
    environment = {"SECRET_KEY": "proof", "DB_NAME": pg.dbname, "DB_USER": pg.user}
    environment |= {"DB_HOST": pg.host, "DB_PORT": str(pg.port)}
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    django_project(settings="library.settings", tables=False)
    from django.core.wsgi import get_wsgi_application
    from django.test import RequestFactory

    application = get_wsgi_application()

    def get():
        environ = RequestFactory().get("/", headers={"host": "library.example"}).environ
        response = application(environ, lambda status, headers: None)
        answer = (response.status_code, b"".join(response))
        response.close()
        return answer

    return get


def test_every_request_is_answered(get):
    statuses = {get()[0] for _ in range(30)}
    assert statuses == {200}, f"30 requests were answered {statuses}"


def test_thirty_requests_share_a_connection(get):
    processes = {get()[1] for _ in range(30)}
    assert len(processes) == 1, f"30 requests took {len(processes)} connections"


def test_the_first_request_after_a_restart_of_the_database_is_answered(get, pg):
    get()
    pg.stop()
    pg.start()
    status, _ = get()
    assert status == 200, f"the first request after the restart was answered {status}"
