import pytest


@pytest.fixture
def check(monkeypatch, run_command):
    """Run the pipeline's last step for a production with these variables."""
    monkeypatch.setenv("SECRET_KEY", "kTq0vQm2yS8wX4bN6cJ1hG3fD5aZ7lP9oI-uYtReWqAsDfGhJkLzXcVbNm")

    def check(**variables):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        done = run_command("sh", "ci/check.sh")
        print(done.stdout, done.stderr)  # shown where a test fails
        return f"ended with {done.returncode}, released: {'may be released' in done.stdout}"

    return check


def test_a_production_with_debug_on_stops_the_build(check):
    seen = check(DEBUG="True")
    assert seen == "ended with 1, released: False", f"DEBUG on: {seen}"


def test_a_production_without_hsts_stops_the_build(check):
    seen = check(HSTS_SECONDS="0")
    assert seen == "ended with 1, released: False", f"no HSTS: {seen}"


def test_a_production_in_order_is_released(check):
    seen = check()
    assert seen == "ended with 0, released: True", f"in order: {seen}"


def test_a_pipeline_without_a_key_stops(check, monkeypatch):
    seen = check(SECRET_KEY="")
    assert seen == "ended with 2, released: False", f"without SECRET_KEY: {seen}"
