from django.db import models


class Member(models.Model):
    telegram_id = models.BigIntegerField(unique=True)
    renewals_left = models.PositiveIntegerField(default=2)


class Loan(models.Model):
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="loans")
    title = models.CharField(max_length=200)
    weeks = models.PositiveIntegerField(default=3)
