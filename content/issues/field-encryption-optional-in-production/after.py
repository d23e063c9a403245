import os

from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured

SECRET_KEY = os.environ["SECRET_KEY"]
INSTALLED_APPS = ["donors"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["DB"]}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DEV_KEY = "ZGV2ZWxvcG1lbnQtb25seS1rZXktMDEyMzQ1Njc4OTA="
try:
    FIELD_ENCRYPTION_KEY = [k.strip() for k in os.environ["FIELD_ENCRYPTION_KEY"].split(",")]
    for key in FIELD_ENCRYPTION_KEY:
        Fernet(key)
except (KeyError, ValueError) as error:
    raise ImproperlyConfigured("FIELD_ENCRYPTION_KEY: Fernet keys, newest first") from error
if DEV_KEY in FIELD_ENCRYPTION_KEY and os.environ.get("ENVIRONMENT") != "development":
    raise ImproperlyConfigured("FIELD_ENCRYPTION_KEY holds the development key")
