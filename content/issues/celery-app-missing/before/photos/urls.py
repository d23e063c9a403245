from django.http import HttpResponse
from django.urls import path

from photos.tasks import make_thumbnail


def upload(request):
    make_thumbnail.delay(request.POST["name"])
    return HttpResponse(status=202)


urlpatterns = [path("upload/", upload)]
