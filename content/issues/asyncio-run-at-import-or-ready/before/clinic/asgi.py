import asyncio
import os

from django.core.asgi import get_asgi_application

from clinic import bot

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clinic.settings")
application = get_asgi_application()

asyncio.run(bot.setup())
