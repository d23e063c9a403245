from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("auction", "0001_initial")]

    operations = [
        migrations.AddIndex(
            model_name="bid",
            index=models.Index(fields=["lot", "amount"], name="bid_lot_amount"),
        ),
    ]
