from django.db import models
from encrypted_model_fields.fields import EncryptedTextField


class Form(models.Model):
    name = models.CharField(max_length=20)


class Pupil(models.Model):
    form = models.ForeignKey(Form, models.CASCADE)
    allergies = EncryptedTextField()
