import hashlib
import hmac
import re

from django.conf import settings
from django.db import models
from encrypted_model_fields.fields import EncryptedCharField


def digest(ssn):
    digits = re.sub(r"\D", "", ssn)
    key = bytes.fromhex(settings.LOOKUP_KEY)
    return hmac.new(key, digits.encode(), hashlib.sha256).hexdigest()


class Claimant(models.Model):
    ssn = EncryptedCharField(max_length=11)
    ssn_digest = models.CharField(max_length=64, unique=True, editable=False)
    phone = models.CharField(max_length=20)

    def save(self, *args, update_fields=None, **kwargs):
        self.ssn_digest = digest(self.ssn)
        if update_fields is not None and "ssn" in update_fields:
            update_fields = {*update_fields, "ssn_digest"}
        super().save(*args, update_fields=update_fields, **kwargs)


def register(ssn, phone):
    claimant, _ = Claimant.objects.get_or_create(
        ssn_digest=digest(ssn), defaults={"ssn": ssn, "phone": phone}
    )
    return claimant


def find(ssn):
    return Claimant.objects.filter(ssn_digest=digest(ssn)).first()
