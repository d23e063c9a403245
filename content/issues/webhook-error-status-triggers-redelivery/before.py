import hmac
import json
import logging

from django.conf import settings
from django.db import models
from django.http import HttpResponse, HttpResponseBadRequest, HttpResponseForbidden
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

logger = logging.getLogger(__name__)


class Parcel(models.Model):
    code = models.CharField(max_length=12, unique=True)
    delivered = models.BooleanField(default=False)


def process(update):
    parcel = Parcel.objects.get(code=update["message"]["text"])
    parcel.delivered = True
    parcel.save()


@csrf_exempt
def webhook(request):
    token = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
    if not token or not hmac.compare_digest(token.encode(), settings.BOT_SECRET.encode()):
        return HttpResponseForbidden()
    try:
        process(json.loads(request.body))
    except Exception:
        logger.exception("webhook failed")
        return HttpResponseBadRequest()
    return HttpResponse()


urlpatterns = [path("telegram/", webhook)]
