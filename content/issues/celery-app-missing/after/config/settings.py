import os

SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["photos.example"]
ROOT_URLCONF = "photos.urls"
INSTALLED_APPS = ["photos", "albums"]
USE_TZ = True

CELERY_BROKER_URL = os.environ["REDIS_URL"]
