import json

from django.http import HttpResponse
from django.urls import path

commands = {}


def health(request):
    return HttpResponse("ok")


def webhook(request):
    command = commands.get(json.loads(request.body)["message"]["text"])
    return HttpResponse(command() if command else "")


urlpatterns = [path("health/", health), path("telegram/", webhook)]
