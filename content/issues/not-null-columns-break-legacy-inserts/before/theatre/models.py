from django.db import models
from django.utils import timezone


class Patron(models.Model):
    id = models.AutoField(primary_key=True)
    email = models.CharField(max_length=120, unique=True)
    is_active = models.BooleanField(default=True)
    language = models.CharField(max_length=5, default="en")
    joined_at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "patron"
