from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class Member(AbstractBaseUser):
    id = models.AutoField(primary_key=True)
    username = models.CharField(max_length=80, unique=True)
    email = models.CharField(max_length=120, null=True)
    password = models.CharField(max_length=200)
    is_staff = models.BooleanField(default=False, db_default=False)
    created_at = models.DateTimeField(null=True, db_index=True)
    groups = models.ManyToManyField("auth.Group", blank=True)

    objects = BaseUserManager()
    USERNAME_FIELD = "username"

    class Meta:
        db_table = "member"
