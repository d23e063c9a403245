import httpx
import pytest

STRANGER = "078-05-1120"


@pytest.fixture
def environment(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "kTq0vQm2yS8wX4bN6cJ1hG3fD5aZ7lP9oI-uYtReWqAsDfGhJkLzXcVbNm")
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "insurer.settings.production")
    monkeypatch.delenv("DEBUG", raising=False)
    return monkeypatch


@pytest.fixture
def ask(environment, load_sample):
    """Start the WSGI application as a server does, and ask it for a policy."""

    def ask(ssn):
        app = load_sample("insurer.wsgi").application
        with httpx.Client(transport=httpx.WSGITransport(app)) as client:
            return client.post("https://insurer.example/policy/", data={"ssn": ssn})

    return ask


def page(answer):
    told = "names" if STRANGER in answer.text else "does not name"
    return f"the {answer.status_code} page {told} the SSN"


def test_the_text_false_in_the_servers_environment_means_off(ask, environment):
    environment.setenv("DEBUG", "False")
    seen = page(ask(STRANGER))
    assert seen == "the 500 page does not name the SSN", f"DEBUG=False: {seen}"


def test_a_stray_true_in_the_servers_environment_changes_nothing(ask, environment, run_python):
    build = run_python("manage.py", "check", "--deploy")
    assert build.returncode == 0, f"the build ended with {build.returncode}"
    environment.setenv("DEBUG", "True")
    seen = page(ask(STRANGER))
    assert seen == "the 500 page does not name the SSN", f"DEBUG=True: {seen}"


def test_a_server_without_the_variable_keeps_the_error_to_itself(ask):
    seen = page(ask(STRANGER))
    assert seen == "the 500 page does not name the SSN", f"no DEBUG: {seen}"


def test_a_customer_finds_the_policy(ask):
    answer = ask("219-09-9999")
    assert (answer.status_code, answer.text) == (200, "dental"), answer.text[:80]
