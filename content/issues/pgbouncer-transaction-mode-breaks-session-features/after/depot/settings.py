import os

SECRET_KEY = os.environ["SECRET_KEY"]
INSTALLED_APPS = ["depot"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

SERVER = {
    "ENGINE": "django.db.backends.postgresql",
    "NAME": os.environ["DB_NAME"],
    "USER": os.environ["DB_USER"],
}
DATABASES = {
    "default": {
        **SERVER,
        "HOST": os.environ["PGBOUNCER_HOST"],
        "PORT": 6432,
        "DISABLE_SERVER_SIDE_CURSORS": True,
    },
    "direct": {
        **SERVER,
        "HOST": os.environ["DB_HOST"],
        "PORT": os.environ["DB_PORT"],
        "TEST": {"MIRROR": "default"},
    },
}
