import hmac
import os

from fastapi import FastAPI, HTTPException, Request
from telegram import Update
from telegram.ext import Application, CommandHandler

bot = Application.builder().token(os.environ["BOT_TOKEN"]).updater(None).build()


async def hours(update, context):
    await update.message.reply_text("Open from 10 to 17, closed on Mondays.")


bot.add_handler(CommandHandler("hours", hours))
app = FastAPI()


@app.get("/health")
async def health():
    return {"status": "ok"}


@app.post("/telegram")
async def webhook(request: Request):
    token = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
    if not token or not hmac.compare_digest(token.encode(), os.environ["BOT_SECRET"].encode()):
        raise HTTPException(403)
    await bot.process_update(Update.de_json(await request.json(), bot.bot))
    return {}
