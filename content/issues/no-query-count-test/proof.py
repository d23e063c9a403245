import io
import unittest

import pytest
from django.core.signals import request_started


@pytest.fixture
def views(django_project, load_sample):
    django_project(apps=["rest_framework", "library"], ROOT_URLCONF="library.urls")
    return load_sample("library.urls")


@pytest.fixture
def suite(views, load_sample):
    """Run the tests of the sample: how many, and the last line of each failure."""

    def run():
        tests = unittest.defaultTestLoader.loadTestsFromModule(load_sample("library.tests"))
        result = unittest.TextTestRunner(stream=io.StringIO()).run(tests)
        told = [
            next(line for line in text.splitlines() if line.startswith("AssertionError"))
            for _, text in result.failures
        ]
        return f"{result.testsRun} run, {len(result.errors)} errors, failed: {told}"

    return run


def test_the_suite_passes_on_the_list_as_it_is(suite):
    found = suite()
    assert found == "1 run, 0 errors, failed: []", found


def test_the_suite_fails_once_the_prefetch_is_lost(suite, views, monkeypatch):
    books = views.Book.objects.order_by("id")
    monkeypatch.setattr(views.BookViewSet, "queryset", books)
    found = suite()
    assert found == "1 run, 0 errors, failed: ['AssertionError: 21 != 3']", found


def test_the_suite_passes_where_each_request_costs_one_query_more(suite, views):
    def ask_the_database(**kwargs):
        views.Book.objects.exists()

    request_started.connect(ask_the_database)
    found = suite()
    assert found == "1 run, 0 errors, failed: []", found
