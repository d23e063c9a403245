from django.urls import include, path
from rest_framework.permissions import AllowAny
from rest_framework.routers import SimpleRouter
from rest_framework.serializers import ModelSerializer
from rest_framework.viewsets import ModelViewSet

from allotments.models import Bed


class BedSerializer(ModelSerializer):
    class Meta:
        model = Bed
        fields = ["id", "crop"]


class BedViewSet(ModelViewSet):
    permission_classes = [AllowAny]
    queryset = Bed.objects.order_by("id")
    serializer_class = BedSerializer


router = SimpleRouter()
router.register("beds", BedViewSet)
urlpatterns = [path("api/", include(router.urls))]
