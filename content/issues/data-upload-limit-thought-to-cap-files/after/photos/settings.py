import os

SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["museum.example"]
ROOT_URLCONF = "photos.urls"
MEDIA_ROOT = os.environ["MEDIA_ROOT"]
FILE_UPLOAD_TEMP_DIR = os.environ["UPLOAD_DIR"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "photos.uploads.CappedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
