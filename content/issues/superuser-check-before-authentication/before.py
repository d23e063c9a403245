from boats.models import Trip, acting_for  # Trip.objects filters by the current club
from boats.serializers import TripSerializer
from rest_framework import authentication, generics, permissions


def club_middleware(get_response):
    def middleware(request):
        if not request.user.is_authenticated:
            return get_response(request)
        with acting_for(request.user.membership.club):
            return get_response(request)

    return middleware


class TripList(generics.ListCreateAPIView):
    authentication_classes = [
        authentication.TokenAuthentication,
        authentication.SessionAuthentication,
    ]
    permission_classes = [permissions.IsAuthenticated]
    serializer_class = TripSerializer

    def get_queryset(self):
        return Trip.objects.order_by("id")

    def perform_create(self, serializer):
        serializer.save(club=self.request.user.membership.club)
