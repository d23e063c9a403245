import os

import redis

SECRET_KEY = os.environ["SECRET_KEY"]
REDIS_URL = os.environ["REDIS_URL"]
ROOT_URLCONF = "museum.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "museum.sqlite3"}}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "OPTIONS": {"socket_connect_timeout": 1, "socket_timeout": 1},
    }
}
ALLOWED_HOSTS = ["*"]

redis.Redis.from_url(REDIS_URL).ping()
