from django.db import models
from django.db.models import Case, Value, When
from django.db.models.functions import Cast
from encrypted_model_fields.fields import EncryptedCharField


class SealedCharField(EncryptedCharField):
    def get_db_prep_save(self, value, connection):
        if not hasattr(value, "as_sql"):
            return super().get_db_prep_save(value, connection)
        if not self.encrypts(value):
            raise TypeError(f"{self} cannot encrypt a {type(value).__name__}")
        return value

    def encrypts(self, part):
        if isinstance(part, Value):
            return part.value is None or part.output_field is self
        if isinstance(part, When):
            return self.encrypts(part.result)
        return isinstance(part, Case | Cast) and all(
            self.encrypts(source) for source in part.get_source_expressions()
        )


class Rider(models.Model):
    nickname = models.CharField(max_length=20)
    passport = SealedCharField(max_length=20)


def tidy_passports():
    riders = list(Rider.objects.all())
    for rider in riders:
        rider.passport = rider.passport.replace(" ", "").upper()
    Rider.objects.bulk_update(riders, ["passport"])
