import logging

import redis
from django.core.cache import cache
from django.http import JsonResponse
from django.urls import path

logger = logging.getLogger(__name__)


def readyz(request):
    try:
        cache.set("readyz", 1, 5)
        ready = True
    except redis.exceptions.RedisError:
        logger.warning("not ready: cache", exc_info=True)
        ready = False
    return JsonResponse({"ready": ready}, status=200 if ready else 503)


urlpatterns = [path("readyz", readyz)]
