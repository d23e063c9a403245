from django.contrib.auth import get_user_model
from django.urls import include, path
from rest_framework import routers, serializers, viewsets
from rest_framework.response import Response
from rest_framework.views import APIView


class UserSerializer(serializers.ModelSerializer):
    class Meta:
        model = get_user_model()
        fields = ["id", "username", "email", "is_staff"]


class UserViewSet(viewsets.ModelViewSet):
    queryset = get_user_model().objects.order_by("id")
    serializer_class = UserSerializer


class TermDatesView(APIView):
    def get(self, request):
        return Response({"autumn": "2026-09-07", "spring": "2027-01-11"})


router = routers.SimpleRouter()
router.register("users", UserViewSet)
urlpatterns = [path("api/", include(router.urls)), path("api/terms/", TermDatesView.as_view())]
