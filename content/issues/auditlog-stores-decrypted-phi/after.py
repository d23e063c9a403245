from auditlog.registry import auditlog
from django.db import models
from encrypted_model_fields.fields import (
    EncryptedCharField,
    EncryptedMixin,
    EncryptedTextField,
)


def hide(value):
    return "(hidden)"


def audited(model):
    sealed = [f.name for f in model._meta.fields if isinstance(f, EncryptedMixin)]
    auditlog.register(model, mask_fields=sealed, mask_callable=f"{__name__}.hide")
    return model


@audited
class Patient(models.Model):
    phone = models.CharField(max_length=20)
    ssn = EncryptedCharField(max_length=11)
    diagnosis = EncryptedTextField(blank=True)


@audited
class Guardian(models.Model):
    phone = models.CharField(max_length=20)
    ssn = EncryptedCharField(max_length=11)
