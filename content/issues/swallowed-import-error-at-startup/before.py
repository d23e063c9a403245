from django.apps import AppConfig


class BakeryConfig(AppConfig):
    name = "bakery"

    def ready(self):
        try:
            from bakery import bot

            bot.register_commands()
        except ImportError:
            pass  # the bot is an optional extra
