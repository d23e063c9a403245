from django.urls import path
from rest_framework.authentication import BasicAuthentication
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.throttling import UserRateThrottle
from rest_framework.views import APIView


class ThreePerMinute(UserRateThrottle):
    rate = "3/min"


class ResultsView(APIView):
    authentication_classes = [BasicAuthentication]
    permission_classes = [IsAuthenticated]
    throttle_classes = [ThreePerMinute]

    def get(self, request):
        return Response({"patient": request.user.username, "ferritin": 41})


urlpatterns = [path("results/", ResultsView.as_view())]
