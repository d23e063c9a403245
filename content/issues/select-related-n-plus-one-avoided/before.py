from django.db import models


class Film(models.Model):
    title = models.CharField(max_length=120)
    synopsis = models.TextField(blank=True)


class Screening(models.Model):
    film = models.ForeignKey(Film, on_delete=models.PROTECT)
    starts_at = models.DateTimeField()

    def line(self):
        return f"{self.starts_at:%a %H:%M} {self.film.title}"


def upcoming():
    return Screening.objects.order_by("starts_at")


def programme():
    return [screening.line() for screening in upcoming()]


async def programme_for_bot():
    return [screening.line() async for screening in upcoming()]
