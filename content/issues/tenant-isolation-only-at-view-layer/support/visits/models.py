from django.db import models


class Animal(models.Model):
    practice = models.PositiveIntegerField()
    name = models.CharField(max_length=80)


class Visit(models.Model):
    practice = models.PositiveIntegerField()
    animal = models.ForeignKey(Animal, on_delete=models.CASCADE)
    note = models.CharField(max_length=200)
