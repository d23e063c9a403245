import os

SECRET_KEY = os.environ["SECRET_KEY"]
DEBUG = False
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": os.environ["REDIS_CACHE_URL"],
        "KEY_PREFIX": "bikes",
    }
}
