import os
import warnings

SECRET_KEY = os.environ["SECRET_KEY"]
INSTALLED_APPS = ["donors"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["DB"]}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DEV_KEY = "ZGV2ZWxvcG1lbnQtb25seS1rZXktMDEyMzQ1Njc4OTA="
REAL_DATA_MODE = os.environ.get("REAL_DATA_MODE") == "true"
FIELD_ENCRYPTION_KEY = os.environ.get("FIELD_ENCRYPTION_KEY", DEV_KEY)
if REAL_DATA_MODE and FIELD_ENCRYPTION_KEY == DEV_KEY:
    warnings.warn("donors' blood tests are not protected", stacklevel=1)
