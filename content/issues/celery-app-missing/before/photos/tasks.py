from celery import shared_task


@shared_task
def make_thumbnail(name):
    return f"{name}.webp"
