import json

from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt


async def close_account(telegram_id):
    users = get_user_model().objects.filter(username=f"tg-{telegram_id}")
    await users.aupdate(is_active=False)


@csrf_exempt
async def webhook(request):
    message = json.loads(request.body).get("message", {})
    if message.get("text") == "/close":
        await close_account(message["from"]["id"])
    return HttpResponse()


urlpatterns = [path("telegram/", webhook)]
