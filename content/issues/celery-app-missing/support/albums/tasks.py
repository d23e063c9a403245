from celery import shared_task


@shared_task
def tidy_album(name):
    return f"{name} is tidy"
