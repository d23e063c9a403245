import environ

env = environ.Env()

SECRET_KEY = env(
    "SECRET_KEY", default="django-insecure-w4r%1n0p!k2v)y7d^8u$s6q+z3e&x5t@b9c(m0h_j1"
)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
ROOT_URLCONF = "museum.urls"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]
DATABASES = {"default": env.db()}
