import pytest
from django.apps import apps


@pytest.fixture
def books(django_project, monkeypatch):
    """Ask for the books with this query: the rows that came."""
    monkeypatch.setenv("SECRET_KEY", "proof")
    monkeypatch.setenv("DATABASE_PATH", "/tmp/library.sqlite3")
    django_project(settings="library.settings")
    from rest_framework.test import APIClient

    book = apps.get_model("library.Book")
    book.objects.bulk_create(
        book(title=f"Volume {n}", year=1900 + n * 7 % 120, price=-n) for n in range(1, 121)
    )
    client = APIClient(headers={"Host": "library.example"})

    def books(query=""):
        answer = client.get(f"/books/{query}")
        assert answer.status_code == 200, f"GET /books/{query}: {answer.status_code}"
        page = answer.json()
        return page["results"] if isinstance(page, dict) else page

    return books


def test_a_list_of_120_books_comes_in_pages_of_50(books):
    sizes = [len(books(query)) for query in ("", "?page=3", "?page_size=1000", "?limit=1000")]
    assert sizes == [50, 20, 50, 50], f"rows in an answer: {sizes}"


def test_the_pages_hold_every_book_once(books):
    seen = [row["id"] for page in (1, 2, 3) for row in books(f"?page={page}")]
    assert sorted(seen) == list(range(1, 121)), f"three pages: {len(seen)} rows"


def test_a_search_finds_the_books_that_match(books):
    titles = [row["title"] for row in books("?search=volume+11")]
    expected = ["Volume 11", *(f"Volume 11{n}" for n in range(10))]
    assert titles == expected, f"?search=volume+11 gives {len(titles)} books"


def test_an_ordering_is_followed(books):
    years = [row["year"] for row in books("?ordering=-year")][:3]
    assert years == [2019, 2018, 2017], f"?ordering=-year begins with {years}"


def test_an_ordering_that_is_not_offered_changes_nothing(books):
    first = books("?ordering=price")[0]["title"]
    assert first == "Volume 1", f"?ordering=price begins with {first}"
