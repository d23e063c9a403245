import os

SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["bikes.example"]
ROOT_URLCONF = "bikes.urls"
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "rest_framework"]
REST_FRAMEWORK = {
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.UserRateThrottle"],
    "DEFAULT_THROTTLE_RATES": {"user": "5/min"},
    "NUM_PROXIES": 1,
}
