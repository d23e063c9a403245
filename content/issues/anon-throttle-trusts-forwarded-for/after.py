import os

SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["theatre.example"]
ROOT_URLCONF = "theatre.urls"
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "rest_framework"]
REST_FRAMEWORK = {
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.AnonRateThrottle"],
    "DEFAULT_THROTTLE_RATES": {"anon": "3/min"},
    "NUM_PROXIES": 1,
}
