from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Lesson",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("pupil", models.CharField(max_length=80)),
                ("starts_at", models.DateTimeField()),
                ("minutes", models.IntegerField()),
            ],
            options={
                "db_table": "lesson",
                "indexes": [models.Index(fields=["starts_at"], name="lesson_starts_at")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("minutes__gt", 0)), name="lesson_lasts"
                    )
                ],
            },
        ),
    ]
