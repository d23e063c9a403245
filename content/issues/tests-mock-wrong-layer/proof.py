import unittest

import pytest


@pytest.fixture
def suite(django_project, load_sample, monkeypatch):
    """Run the tests of the sample against a state of the library: number and result."""

    def run(state):
        monkeypatch.syspath_prepend(state)
        django_project(apps=["library"])
        result = unittest.TestResult()
        unittest.defaultTestLoader.loadTestsFromModule(load_sample()).run(result)
        failures = [text for _, text in result.errors + result.failures]
        reasons = [line for text in failures for line in text.splitlines() if "Error: " in line]
        return f"{result.testsRun} test ran: {'; '.join(reasons) or 'OK'}"

    return run


def test_the_suite_passes_on_sound_code(suite):
    found = suite("sound")
    assert found == "1 test ran: OK", found


def test_the_suite_notices_a_field_that_was_renamed(suite):
    found = suite("renamed")
    assert "Cannot resolve keyword 'active' into field" in found, found


def test_the_suite_notices_that_the_wrong_members_are_invited(suite):
    found = suite("inverted")
    assert "AssertionError: Lists differ" in found, found


def test_the_suite_notices_that_everybody_is_invited(suite):
    found = suite("unfiltered")
    assert "AssertionError: Lists differ" in found, found
