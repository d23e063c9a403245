from django.db import models


class Singer(models.Model):
    name = models.CharField(max_length=80)
    active = models.BooleanField()


class Fee(models.Model):
    singer = models.ForeignKey(Singer, models.PROTECT)
    euros = models.PositiveIntegerField()
