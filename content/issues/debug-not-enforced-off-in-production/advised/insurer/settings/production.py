import os

SECRET_KEY = os.environ["SECRET_KEY"]
DEBUG = os.environ.get("DEBUG", "").lower() == "true"
ALLOWED_HOSTS = ["insurer.example"]
ROOT_URLCONF = "insurer.urls"
INSTALLED_APPS = ["insurer"]
