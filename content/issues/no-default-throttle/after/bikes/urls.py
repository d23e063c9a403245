from django.urls import include, path
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.views import APIView
from rest_framework.viewsets import ViewSet


class StationViewSet(ViewSet):
    def list(self, request):
        return Response([{"station": "Harbour", "bikes": 7}])


class RouteView(APIView):
    def get(self, request):
        return Response({"minutes": 14})


router = SimpleRouter()
router.register("stations", StationViewSet, basename="station")
urlpatterns = [path("", include(router.urls)), path("route/", RouteView.as_view())]
