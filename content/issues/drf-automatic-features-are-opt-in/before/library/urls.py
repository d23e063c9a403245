from django.urls import include, path
from rest_framework.routers import SimpleRouter
from rest_framework.serializers import ModelSerializer
from rest_framework.viewsets import ReadOnlyModelViewSet

from library.models import Book


class BookSerializer(ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title", "year", "price"]


class BookViewSet(ReadOnlyModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


router = SimpleRouter()
router.register("books", BookViewSet)
urlpatterns = [path("", include(router.urls))]
