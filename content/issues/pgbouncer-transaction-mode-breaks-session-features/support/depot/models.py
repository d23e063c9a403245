from django.db import models


class Parcel(models.Model):
    weight = models.PositiveIntegerField()

    def __str__(self):
        return f"{self.weight} g"
