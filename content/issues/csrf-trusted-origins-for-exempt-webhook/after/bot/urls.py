import hmac
import json

from django.conf import settings
from django.http import HttpResponse, HttpResponseForbidden
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

orders = []


@csrf_exempt
def webhook(request):
    token = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
    if not token or not hmac.compare_digest(token.encode(), settings.BOT_SECRET.encode()):
        return HttpResponseForbidden()
    message = json.loads(request.body)["message"]
    orders.append((message["from"]["id"], message["text"]))
    return HttpResponse()


def profile(request):
    return HttpResponse("saved")


urlpatterns = [path("webhook/", webhook), path("profile/", profile)]
