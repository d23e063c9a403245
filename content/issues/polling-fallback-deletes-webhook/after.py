import os

from telegram.ext import Application, CommandHandler


async def menu(update, context):
    await update.message.reply_text("Today: lentil soup, apple cake.")


async def refuse_a_live_bot(application):
    webhook = await application.bot.get_webhook_info()
    if webhook.url:
        raise RuntimeError(
            f"{application.bot.name} serves {webhook.url}, poll with another bot"
        )


def main():
    builder = Application.builder().token(os.environ["BOT_TOKEN"])
    webhook_url = os.environ.get("WEBHOOK_URL")
    if not webhook_url:
        builder = builder.post_init(refuse_a_live_bot)
    application = builder.build()
    application.add_handler(CommandHandler("menu", menu))
    if webhook_url:
        application.run_webhook(
            port=8080, webhook_url=webhook_url, secret_token=os.environ["BOT_SECRET"]
        )
    else:
        application.run_polling()


if __name__ == "__main__":
    main()
