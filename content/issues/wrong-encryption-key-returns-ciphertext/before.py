from django.db import models
from encrypted_model_fields.fields import EncryptedTextField


class Pensioner(models.Model):
    town = models.CharField(max_length=80)
    iban = EncryptedTextField()
