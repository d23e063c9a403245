from django.apps import AppConfig
from django.conf import settings


class BakeryConfig(AppConfig):
    name = "bakery"

    def ready(self):
        if settings.BOT_ENABLED:
            from bakery import bot

            bot.register_commands()
