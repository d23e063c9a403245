from django.db import models


class LoyaltyCard(models.Model):
    holder = models.CharField(max_length=80)
    stamps = models.PositiveIntegerField(default=0)


def add_stamp(card_id):
    card = LoyaltyCard.objects.get(pk=card_id)
    card.stamps += 1
    card.save(update_fields=["stamps"])
