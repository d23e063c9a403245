from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("music", "0003_lesson_lasts")]

    operations = [
        ValidateConstraint(model_name="lesson", name="lesson_lasts"),
    ]
