from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from library.models import Author, Book


class BookListTest(TestCase):
    def add_books(self, count):
        for n in range(count):
            book = Book.objects.create(title=f"Book {n}")
            book.authors.add(Author.objects.create(name=f"Author {n}"))

    def queries_for_the_list(self, books):
        with CaptureQueriesContext(connection) as queries:
            answer = self.client.get("/books/")
        self.assertEqual(len(answer.json()), books)
        return len(queries)

    def test_list_takes_as_many_queries_for_20_books_as_for_2(self):
        self.add_books(2)
        few = self.queries_for_the_list(books=2)
        self.add_books(18)
        self.assertEqual(self.queries_for_the_list(books=20), few)
