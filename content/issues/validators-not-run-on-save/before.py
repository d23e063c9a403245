from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F


class Prescription(models.Model):
    drug = models.CharField(max_length=80)
    dose_mg = models.IntegerField(validators=[MinValueValidator(1), MaxValueValidator(400)])


def prescribe(drug, dose_mg):
    return Prescription.objects.create(drug=drug, dose_mg=dose_mg)


def take_over(rows):
    Prescription.objects.bulk_create(Prescription(drug=d, dose_mg=mg) for d, mg in rows)


def reduce_dose(drug, by_mg):
    Prescription.objects.filter(drug=drug).update(dose_mg=F("dose_mg") - by_mg)
