from django.contrib.auth import get_user_model
from django.urls import path
from rest_framework import generics, permissions, serializers

User = get_user_model()


class SignUpSerializer(serializers.ModelSerializer):
    class Meta:
        model = User
        fields = ["username", "email", "password"]

    def create(self, validated_data):
        return User.objects.create_user(**validated_data)


class SignUpView(generics.CreateAPIView):
    permission_classes = [permissions.AllowAny]
    serializer_class = SignUpSerializer


urlpatterns = [path("singers/", SignUpView.as_view())]
