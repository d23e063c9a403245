import os

from django.core.asgi import get_asgi_application

from clinic import bot

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clinic.settings")
django_app = get_asgi_application()


async def lifespan(receive, send):
    await receive()
    try:
        await bot.setup()
    except Exception as error:
        await send({"type": "lifespan.startup.failed", "message": str(error)})
        return
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await bot.application.shutdown()
    await send({"type": "lifespan.shutdown.complete"})


async def application(scope, receive, send):
    if scope["type"] == "lifespan":
        await lifespan(receive, send)
    else:
        await django_app(scope, receive, send)
