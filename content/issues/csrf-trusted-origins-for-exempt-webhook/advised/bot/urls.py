import json

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

orders = []


@csrf_exempt
def webhook(request):
    message = json.loads(request.body)["message"]
    orders.append((message["from"]["id"], message["text"]))
    return HttpResponse()


def profile(request):
    return HttpResponse("saved")


urlpatterns = [path("webhook/", webhook), path("profile/", profile)]
