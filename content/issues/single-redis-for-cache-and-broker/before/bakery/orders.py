from celery import Celery
from django.core.cache import cache

app = Celery("bakery")
app.config_from_object("django.conf:settings", namespace="CELERY")


@app.task
def bake(loaf):
    return f"{loaf} is in the oven"


def accept(loaves):
    for loaf in loaves:
        bake.delay(loaf)


def prices_changed():
    cache.clear()
