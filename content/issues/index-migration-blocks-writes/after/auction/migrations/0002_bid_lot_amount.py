from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("auction", "0001_initial")]

    operations = [
        AddIndexConcurrently(
            model_name="bid",
            index=models.Index(fields=["lot", "amount"], name="bid_lot_amount"),
        ),
    ]
