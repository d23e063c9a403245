import os

from django.core.asgi import get_asgi_application

from hire import stations

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hire.settings")
django_app = get_asgi_application()


async def application(scope, receive, send):
    if scope["type"] != "lifespan":
        return await django_app(scope, receive, send)
    await receive()
    try:
        await stations.load()
    except Exception as error:
        return await send({"type": "lifespan.startup.failed", "message": repr(error)})
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await send({"type": "lifespan.shutdown.complete"})
