from rest_framework import permissions, serializers, viewsets
from rooms.models import Room


class RoomSerializer(serializers.ModelSerializer):
    class Meta:
        model = Room
        fields = ["id", "number", "price"]


class RoomViewSet(viewsets.ModelViewSet):
    serializer_class = RoomSerializer
    permission_classes = [permissions.IsAuthenticated]
    http_method_names = ["get", "patch"]

    def get_queryset(self):
        rooms = Room.objects.order_by("id")
        if not self.request.user.is_superuser:
            return rooms.filter(hotel=self.request.user.membership.hotel)
        hotel = self.request.query_params.get("hotel")
        return rooms.filter(hotel=hotel) if hotel else rooms
