from contextvars import ContextVar

from django.core.exceptions import ValidationError
from django.db import models

current_gym = ContextVar("current_gym")


class GymManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(gym=current_gym.get())


class Member(models.Model):
    gym = models.PositiveIntegerField()
    name = models.CharField(max_length=80)

    objects = GymManager()


class Booking(models.Model):
    gym = models.PositiveIntegerField()
    member = models.ForeignKey(Member, on_delete=models.CASCADE)
    locker = models.CharField(max_length=8)

    objects = GymManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gym", "locker"], name="one_locker_per_gym")
        ]

    def save(self, *args, **kwargs):
        if self.member.gym != self.gym:
            raise ValidationError({"member": "belongs to another gym"})
        super().save(*args, **kwargs)


def book(member_id, locker):
    booking = Booking(gym=current_gym.get(), member_id=member_id, locker=locker)
    booking.save()
    return booking


def names_at_the_desk():
    return [booking.member.name for booking in Booking.objects.order_by("id")]
