import os

SECRET_KEY = os.environ["SECRET_KEY"]
BOT_SECRET = os.environ["BOT_SECRET"]
ALLOWED_HOSTS = ["bot.example"]
ROOT_URLCONF = "bot.urls"
MIDDLEWARE = ["django.middleware.csrf.CsrfViewMiddleware"]
CSRF_TRUSTED_ORIGINS = ["https://bot.example"]
