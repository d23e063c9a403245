from django.db import models
from encrypted_model_fields.fields import EncryptedCharField


class Rider(models.Model):
    nickname = models.CharField(max_length=20)
    passport = EncryptedCharField(max_length=20)


def tidy_passports():
    riders = list(Rider.objects.all())
    for rider in riders:
        rider.passport = rider.passport.replace(" ", "").upper()
    Rider.objects.bulk_update(riders, ["passport"])
