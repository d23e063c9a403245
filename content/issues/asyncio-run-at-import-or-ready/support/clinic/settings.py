SECRET_KEY = "clinic"
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "clinic.urls"
INSTALLED_APPS = ["clinic"]
USE_TZ = True
