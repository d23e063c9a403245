import os

SECRET_KEY = os.environ["SECRET_KEY"]

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": os.environ["REDIS_CACHE_URL"],
        "KEY_PREFIX": "bakery",
    }
}
CELERY_BROKER_URL = os.environ["REDIS_BROKER_URL"]
CELERY_TASK_IGNORE_RESULT = True
