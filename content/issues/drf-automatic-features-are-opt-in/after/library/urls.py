from django.urls import include, path
from rest_framework.filters import OrderingFilter, SearchFilter
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
    filter_backends = [SearchFilter, OrderingFilter]
    search_fields = ["title"]
    ordering_fields = ["title", "year"]
    ordering = ["id"]


router = SimpleRouter()
router.register("books", BookViewSet)
urlpatterns = [path("", include(router.urls))]
