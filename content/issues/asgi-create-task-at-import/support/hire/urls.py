from django.http import JsonResponse
from django.urls import path

from hire import stations


async def bikes(request):
    return JsonResponse({"bikes": stations.bikes})


urlpatterns = [path("bikes/", bikes)]
