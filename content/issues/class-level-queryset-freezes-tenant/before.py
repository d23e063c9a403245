from exhibits.models import Exhibit  # Exhibit.objects filters by the museum of the request
from rest_framework import serializers, viewsets


class ExhibitSerializer(serializers.ModelSerializer):
    class Meta:
        model = Exhibit
        fields = ["id", "title"]


class ExhibitViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Exhibit.objects.order_by("id")
    serializer_class = ExhibitSerializer
