from rest_framework import permissions, serializers, viewsets
from rooms.models import Room


class RoomSerializer(serializers.ModelSerializer):
    class Meta:
        model = Room
        fields = ["id", "number", "price"]


class HotelQuery(serializers.Serializer):
    hotel = serializers.IntegerField()


class RoomViewSet(viewsets.ModelViewSet):
    serializer_class = RoomSerializer
    permission_classes = [permissions.IsAuthenticated]
    http_method_names = ["get", "patch"]

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        if request.user.is_superuser:
            query = HotelQuery(data=request.query_params)
            query.is_valid(raise_exception=True)
            self.hotel = query.validated_data["hotel"]
        else:
            self.hotel = request.user.membership.hotel

    def get_queryset(self):
        return Room.objects.filter(hotel=self.hotel).order_by("id")
