from django.db import models


class Bid(models.Model):
    id = models.BigAutoField(primary_key=True)
    lot = models.IntegerField()
    amount = models.DecimalField(max_digits=9, decimal_places=2)

    class Meta:
        db_table = "bid"
        indexes = [models.Index(fields=["lot", "amount"], name="bid_lot_amount")]
