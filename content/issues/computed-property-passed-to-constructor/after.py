from django.db import models
from django.db.models import F


class Trail(models.Model):
    name = models.CharField(max_length=80)
    stations = models.PositiveIntegerField()


class TrailVisit(models.Model):
    ticket = models.CharField(max_length=20)
    trail = models.ForeignKey(Trail, on_delete=models.CASCADE)
    seen = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["ticket", "trail"], name="one_visit_per_ticket")
        ]

    @property
    def status(self):
        return "finished" if self.seen >= self.trail.stations else "open"


def scan_station(ticket, trail):
    visit, _ = TrailVisit.objects.get_or_create(ticket=ticket, trail=trail)
    TrailVisit.objects.filter(pk=visit.pk).update(seen=F("seen") + 1)
