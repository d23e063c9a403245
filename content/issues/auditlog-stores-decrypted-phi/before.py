from auditlog.registry import auditlog
from django.db import models
from encrypted_model_fields.fields import EncryptedCharField, EncryptedTextField


class Patient(models.Model):
    phone = models.CharField(max_length=20)
    ssn = EncryptedCharField(max_length=11)
    diagnosis = EncryptedTextField(blank=True)


class Guardian(models.Model):
    phone = models.CharField(max_length=20)
    ssn = EncryptedCharField(max_length=11)


auditlog.register(Patient)
auditlog.register(Guardian, mask_fields=["ssn"])
