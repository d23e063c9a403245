import hmac
import json
import logging

from django.conf import settings
from django.db import models, transaction
from django.http import HttpResponse, HttpResponseBadRequest, HttpResponseForbidden
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

logger = logging.getLogger(__name__)


class Parcel(models.Model):
    code = models.CharField(max_length=12, unique=True)
    delivered = models.BooleanField(default=False)


class Inbox(models.Model):
    update_id = models.BigIntegerField(primary_key=True)
    content = models.JSONField()
    done = models.BooleanField(default=False)


def process(update):
    parcel = Parcel.objects.get(code=update["message"]["text"])
    parcel.delivered = True
    parcel.save()


def attempt(update_id):
    try:
        with transaction.atomic():
            entry = Inbox.objects.select_for_update().get(pk=update_id)
            if not entry.done:
                process(entry.content)
                entry.done = True
                entry.save()
    except Exception:
        logger.exception("update %s failed", update_id)


def retry_failed():
    for entry in Inbox.objects.filter(done=False).order_by("update_id"):
        attempt(entry.pk)


@csrf_exempt
def webhook(request):
    token = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
    if not token or not hmac.compare_digest(token.encode(), settings.BOT_SECRET.encode()):
        return HttpResponseForbidden()
    try:
        update = json.loads(request.body)
    except ValueError:
        return HttpResponseBadRequest()
    Inbox.objects.get_or_create(update_id=update["update_id"], defaults={"content": update})
    attempt(update["update_id"])
    return HttpResponse()


urlpatterns = [path("telegram/", webhook)]
