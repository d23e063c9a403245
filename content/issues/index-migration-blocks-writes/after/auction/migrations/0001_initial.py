from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Bid",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("lot", models.IntegerField()),
                ("amount", models.DecimalField(decimal_places=2, max_digits=9)),
            ],
            options={
                "db_table": "bid",
            },
        ),
    ]
