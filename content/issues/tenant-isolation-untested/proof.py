import unittest

import pytest


@pytest.fixture
def run(django_project, load_sample):
    """Run the suite that the sample is, over the code or over one with a fault: what failed."""

    def run(fault=None):
        django_project(
            ROOT_URLCONF="hives.api",
            SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
            MIDDLEWARE=[
                "django.contrib.sessions.middleware.SessionMiddleware",
                "django.contrib.auth.middleware.AuthenticationMiddleware",
                "hives.tenancy.club_middleware",
            ],
        )
        from hives import faults

        planted = {"manager": faults.manager, "view": faults.view}
        planted |= {"task": faults.task, "route": faults.route, None: lambda: None}
        planted[fault]()
        suite = unittest.defaultTestLoader.loadTestsFromModule(load_sample())
        result = unittest.TestResult()
        suite.run(result)
        bad = sorted(case.id().rpartition(".")[2] for case, _ in result.failures + result.errors)
        return f"{result.testsRun} tests, {', '.join(bad) or 'all green'}"

    return run


def test_the_suite_is_green_over_sound_code(run):
    ended = run()
    assert ended.endswith("tests, all green"), f"over sound code: {ended}"
    assert not ended.startswith("0 "), "no test ran"


def test_it_is_red_where_the_manager_filters_nothing(run):
    ended = run("manager")
    assert "all green" not in ended, f"with a manager that filters nothing: {ended}"


def test_it_is_red_where_a_view_goes_past_the_manager(run):
    ended = run("view")
    assert "all green" not in ended, f"with a view past the manager: {ended}"


def test_it_is_red_where_a_task_sets_no_club(run):
    ended = run("task")
    assert "all green" not in ended, f"with a task that sets no club: {ended}"


def test_it_is_red_where_a_new_route_has_no_row(run):
    ended = run("route")
    assert "all green" not in ended, f"with a new, unfiltered route: {ended}"
