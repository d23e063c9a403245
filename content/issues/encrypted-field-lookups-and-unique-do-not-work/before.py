from django.db import models
from encrypted_model_fields.fields import EncryptedCharField


class Claimant(models.Model):
    ssn = EncryptedCharField(max_length=11, unique=True)
    phone = models.CharField(max_length=20)


def register(ssn, phone):
    claimant, _ = Claimant.objects.get_or_create(ssn=ssn, defaults={"phone": phone})
    return claimant


def find(ssn):
    return Claimant.objects.filter(ssn=ssn).first()
