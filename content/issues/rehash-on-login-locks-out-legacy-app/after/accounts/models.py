from django.contrib.auth.models import AbstractUser
from django.db import models
from passlib.hash import pbkdf2_sha256


class Member(AbstractUser):
    password = models.CharField(max_length=200)

    class Meta:
        db_table = "member"

    def check_password(self, raw_password):
        if not pbkdf2_sha256.identify(self.password):
            return super().check_password(raw_password)
        if not pbkdf2_sha256.verify(raw_password, self.password):
            return False
        self.set_password(raw_password)
        self.save(update_fields=["password"])
        return True
