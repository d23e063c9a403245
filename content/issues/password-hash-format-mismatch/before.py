from django.contrib.auth.models import AbstractUser
from django.db import models


class Member(AbstractUser):
    password = models.CharField(max_length=200)

    class Meta:
        db_table = "member"
