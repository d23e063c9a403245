from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("music", "0002_lesson_starts_at")]

    operations = [
        AddConstraintNotValid(
            model_name="lesson",
            constraint=models.CheckConstraint(
                condition=models.Q(minutes__gt=0), name="lesson_lasts"
            ),
        ),
    ]
