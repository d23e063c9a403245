from django.http import JsonResponse
from django.urls import path


def readyz(request):
    return JsonResponse({"ready": True})


urlpatterns = [path("readyz", readyz)]
