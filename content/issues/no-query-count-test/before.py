from django.test import TestCase

from library.models import Author, Book


class BookListTest(TestCase):
    def test_list_takes_two_queries(self):
        book = Book.objects.create(title="Emma")
        book.authors.add(Author.objects.create(name="Austen"))
        with self.assertNumQueries(2):
            answer = self.client.get("/books/")
        self.assertEqual(answer.json(), [{"title": "Emma", "authors": ["Austen"]}])
