import hmac
import json
import os

from django.http import HttpResponse, HttpResponseForbidden
from django.views.decorators.csrf import csrf_exempt
from telegram import Update
from telegram.ext import Application, CommandHandler

application = Application.builder().token(os.environ["BOT_TOKEN"]).updater(None).build()


async def hours(update, context):
    await update.message.reply_text("The clinic is open from 8 to 18.")


async def setup():
    application.add_handler(CommandHandler("hours", hours))
    await application.initialize()


@csrf_exempt
async def webhook(request):
    token = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
    if not token or not hmac.compare_digest(token.encode(), os.environ["BOT_SECRET"].encode()):
        return HttpResponseForbidden()
    update = Update.de_json(json.loads(request.body), application.bot)
    await application.process_update(update)
    return HttpResponse()
