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
            },
        ),
    ]
