from django.db import models


class Repair(models.Model):
    class Status(models.TextChoices):
        WAITING = "waiting", "🕒 Waiting"
        READY = "ready", "✅ Ready"

    item = models.CharField(max_length=80)
    status = models.CharField(max_length=20, choices=Status, default=Status.WAITING)


def waiting_items():
    waiting = Repair.objects.filter(status=Repair.Status.WAITING)
    return list(waiting.order_by("pk").values_list("item", flat=True))
