import os

SECRET_KEY = os.environ["SECRET_KEY"]
DEBUG = False
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "bikes",
    }
}
