from django.db import models, transaction


class Donation(models.Model):
    event_id = models.CharField(max_length=40, unique=True)
    euros = models.PositiveIntegerField()


@transaction.atomic
def receive(event_id, euros):
    """Handle a webhook, which may be delivered twice."""
    Donation.objects.get_or_create(event_id=event_id, defaults={"euros": euros})
