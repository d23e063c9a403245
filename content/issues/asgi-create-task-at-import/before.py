import asyncio
import os

from django.core.asgi import get_asgi_application

from hire import stations

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hire.settings")
application = get_asgi_application()

asyncio.create_task(stations.load())
