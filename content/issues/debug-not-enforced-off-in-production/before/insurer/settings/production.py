import os

SECRET_KEY = os.environ["SECRET_KEY"]
DEBUG = bool(os.environ.get("DEBUG", False))
ALLOWED_HOSTS = ["insurer.example"]
ROOT_URLCONF = "insurer.urls"
INSTALLED_APPS = ["insurer"]
