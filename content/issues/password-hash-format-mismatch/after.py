import base64
import hashlib
import hmac

from django.contrib.auth.models import AbstractUser
from django.db import models

PASSLIB = "$pbkdf2-sha256$"


def passlib_b64decode(text):
    return base64.b64decode(text.replace(".", "+") + "=" * (-len(text) % 4))


def verify_passlib(raw_password, encoded):
    rounds, salt, digest = encoded.removeprefix(PASSLIB).split("$")
    computed = hashlib.pbkdf2_hmac(
        "sha256", raw_password.encode(), passlib_b64decode(salt), int(rounds)
    )
    return hmac.compare_digest(computed, passlib_b64decode(digest))


class Member(AbstractUser):
    password = models.CharField(max_length=200)

    class Meta:
        db_table = "member"

    def check_password(self, raw_password):
        if self.password.startswith(PASSLIB):
            return verify_passlib(raw_password, self.password)
        return super().check_password(raw_password)

    async def acheck_password(self, raw_password):
        if self.password.startswith(PASSLIB):
            return verify_passlib(raw_password, self.password)
        return await super().acheck_password(raw_password)
