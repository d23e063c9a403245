import asyncio

from django.apps import AppConfig


class ClinicConfig(AppConfig):
    name = "clinic"

    def ready(self):
        from clinic import bot

        asyncio.run(bot.setup())
