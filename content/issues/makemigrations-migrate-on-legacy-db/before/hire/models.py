from django.db import models


class Bike(models.Model):
    id = models.AutoField(primary_key=True)
    frame = models.CharField(max_length=40, unique=True)
    station = models.CharField(max_length=80)

    class Meta:
        db_table = "bike"
