import os

SECRET_KEY = os.environ["SECRET_KEY"]
INSTALLED_APPS = ["depot"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": os.environ["DB_NAME"],
        "USER": os.environ["DB_USER"],
        "HOST": os.environ["PGBOUNCER_HOST"],
        "PORT": 6432,
    },
}
