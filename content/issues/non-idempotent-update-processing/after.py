import hmac
import json

from django.conf import settings
from django.db import models, transaction
from django.db.models import F
from django.http import HttpResponse, HttpResponseForbidden
from django.urls import path
from django.views.decorators.csrf import csrf_exempt


class Member(models.Model):
    telegram_id = models.BigIntegerField(unique=True)
    points = models.PositiveIntegerField(default=0)


class SeenUpdate(models.Model):
    update_id = models.BigIntegerField(primary_key=True)
    seen_at = models.DateTimeField(auto_now_add=True)


@transaction.atomic
def process(update):
    _, is_new = SeenUpdate.objects.get_or_create(update_id=update["update_id"])
    if not is_new:
        return
    message = update.get("message", {})
    if message.get("text") == "/checkin":
        member = Member.objects.filter(telegram_id=message["from"]["id"])
        member.update(points=F("points") + 10)


@csrf_exempt
def webhook(request):
    token = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
    if not token or not hmac.compare_digest(token.encode(), settings.BOT_SECRET.encode()):
        return HttpResponseForbidden()
    process(json.loads(request.body))
    return HttpResponse()


urlpatterns = [path("telegram/", webhook)]
