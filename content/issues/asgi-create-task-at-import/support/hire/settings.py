SECRET_KEY = "hire"
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "hire.urls"
USE_TZ = True
