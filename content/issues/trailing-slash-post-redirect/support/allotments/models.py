from django.db import models


class Bed(models.Model):
    crop = models.CharField(max_length=40)
