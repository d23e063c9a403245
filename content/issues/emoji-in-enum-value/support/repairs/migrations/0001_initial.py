from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Repair",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("item", models.CharField(max_length=80)),
                (
                    "status",
                    models.CharField(
                        max_length=20,
                        choices=[("🕒 Waiting", "Waiting"), ("✅ Ready", "Ready")],
                        default="🕒 Waiting",
                    ),
                ),
            ],
        ),
    ]
