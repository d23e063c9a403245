from django.db import models


class Singer(models.Model):
    airtable_id = models.CharField(max_length=17, unique=True, null=True)
    name = models.CharField(max_length=80)
    active = models.BooleanField()


class Fee(models.Model):
    airtable_id = models.CharField(max_length=17, unique=True, null=True)
    singer = models.ForeignKey(Singer, models.PROTECT)
    euros = models.PositiveIntegerField()
