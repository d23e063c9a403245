import hashlib

from django.core.cache import cache
from django.urls import path
from rest_framework.authentication import BasicAuthentication
from rest_framework.exceptions import AuthenticationFailed, Throttled
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.throttling import UserRateThrottle
from rest_framework.views import APIView

FAILURES, LOCKED_SECONDS = 5, 900


class CountedBasicAuthentication(BasicAuthentication):
    def authenticate_credentials(self, userid, password, request=None):
        account = hashlib.sha256(userid.strip().lower().encode()).hexdigest()
        key = f"failed-login:{account}"
        if cache.get(key, 0) >= FAILURES:
            raise Throttled(wait=LOCKED_SECONDS)
        try:
            return super().authenticate_credentials(userid, password, request)
        except AuthenticationFailed:
            cache.add(key, 0, LOCKED_SECONDS)
            cache.incr(key)
            raise


class ThreePerMinute(UserRateThrottle):
    rate = "3/min"


class ResultsView(APIView):
    authentication_classes = [CountedBasicAuthentication]
    permission_classes = [IsAuthenticated]
    throttle_classes = [ThreePerMinute]

    def get(self, request):
        return Response({"patient": request.user.username, "ferritin": 41})


urlpatterns = [path("results/", ResultsView.as_view())]
