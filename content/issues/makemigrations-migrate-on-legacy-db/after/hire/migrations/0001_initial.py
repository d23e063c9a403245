from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Bike",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("frame", models.CharField(max_length=40, unique=True)),
                ("station", models.CharField(max_length=80)),
            ],
            options={
                "db_table": "bike",
            },
        ),
    ]
