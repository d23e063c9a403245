from django.db import models
from encrypted_model_fields.fields import EncryptedCharField


class Donor(models.Model):
    name = models.CharField(max_length=80)
    blood_test = EncryptedCharField(max_length=40)
