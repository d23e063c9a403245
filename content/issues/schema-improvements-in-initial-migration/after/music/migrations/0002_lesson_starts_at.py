from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("music", "0001_initial")]

    operations = [
        AddIndexConcurrently(
            model_name="lesson",
            index=models.Index(fields=["starts_at"], name="lesson_starts_at"),
        ),
    ]
