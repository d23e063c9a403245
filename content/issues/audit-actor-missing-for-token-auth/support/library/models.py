from auditlog.registry import auditlog
from django.db import models


class Book(models.Model):
    shelf = models.CharField(max_length=10)


class Visit(models.Model):
    token = models.CharField(max_length=40)


auditlog.register(Book)
auditlog.register(Visit)
