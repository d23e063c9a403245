from hives.models import Hive, Visit
from rest_framework import permissions, routers, serializers, viewsets


class HiveSerializer(serializers.ModelSerializer):
    class Meta:
        model = Hive
        fields = ["name"]


class VisitSerializer(serializers.ModelSerializer):
    class Meta:
        model = Visit
        fields = ["note"]


class HiveViewSet(viewsets.ModelViewSet):
    serializer_class = HiveSerializer
    permission_classes = [permissions.IsAuthenticated]

    def get_queryset(self):
        return Hive.objects.order_by("id")


class VisitViewSet(viewsets.ModelViewSet):
    serializer_class = VisitSerializer
    permission_classes = [permissions.IsAuthenticated]

    def get_queryset(self):
        return Visit.objects.order_by("id")


router = routers.SimpleRouter()
router.register("hives", HiveViewSet, basename="hive")
router.register("visits", VisitViewSet, basename="visit")
urlpatterns = router.urls
