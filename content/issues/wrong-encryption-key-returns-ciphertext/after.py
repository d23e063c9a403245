from cryptography.fernet import InvalidToken
from django.db import models
from encrypted_model_fields.fields import EncryptedTextField, decrypt_str


class Undecryptable(InvalidToken):
    pass


class SealedTextField(EncryptedTextField):
    def from_db_value(self, value, expression, connection):
        if value is None:
            return None
        try:
            return decrypt_str(value)
        except InvalidToken as error:
            raise Undecryptable(f"no configured key opens {self}") from error

    def to_python(self, value):
        return models.TextField.to_python(self, value)


class Pensioner(models.Model):
    town = models.CharField(max_length=80)
    iban = SealedTextField()
