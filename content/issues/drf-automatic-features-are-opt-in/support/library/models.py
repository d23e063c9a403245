from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=80)
    year = models.IntegerField()
    price = models.IntegerField(default=0)
