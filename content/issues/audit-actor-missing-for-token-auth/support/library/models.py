from auditlog.registry import auditlog
from django.db import models


class Book(models.Model):
    shelf = models.CharField(max_length=10)


auditlog.register(Book)
