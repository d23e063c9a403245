from django.urls import path
from rest_framework.response import Response
from rest_framework.views import APIView


class VoucherView(APIView):
    def get(self, request, code):
        return Response({"worth": 25 if code == "OTHELLO-7" else 0})


urlpatterns = [path("vouchers/<code>/", VoucherView.as_view())]
