import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("theatre", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="patron",
            name="is_active",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="patron",
            name="language",
            field=models.CharField(default="en", max_length=5),
        ),
        migrations.AddField(
            model_name="patron",
            name="joined_at",
            field=models.DateTimeField(default=django.utils.timezone.now),
        ),
    ]
