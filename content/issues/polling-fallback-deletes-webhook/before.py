import os

from telegram.ext import Application, CommandHandler


async def menu(update, context):
    await update.message.reply_text("Today: lentil soup, apple cake.")


def main():
    application = Application.builder().token(os.environ["BOT_TOKEN"]).build()
    application.add_handler(CommandHandler("menu", menu))
    webhook_url = os.environ.get("WEBHOOK_URL")
    if webhook_url:
        application.run_webhook(
            port=8080, webhook_url=webhook_url, secret_token=os.environ["BOT_SECRET"]
        )
    else:
        application.run_polling()


if __name__ == "__main__":
    main()
