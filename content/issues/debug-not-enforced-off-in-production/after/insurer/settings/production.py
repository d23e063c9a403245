import os

SECRET_KEY = os.environ["SECRET_KEY"]
DEBUG = False
ALLOWED_HOSTS = ["insurer.example"]
ROOT_URLCONF = "insurer.urls"
INSTALLED_APPS = ["insurer"]
