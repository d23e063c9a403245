from rest_framework import routers, serializers, viewsets

from library.models import Book


class BookSerializer(serializers.ModelSerializer):
    authors = serializers.StringRelatedField(many=True)

    class Meta:
        model = Book
        fields = ["title", "authors"]


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.prefetch_related("authors").order_by("id")
    serializer_class = BookSerializer


router = routers.SimpleRouter()
router.register("books", BookViewSet)
urlpatterns = router.urls
