from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Member",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("username", models.CharField(max_length=80, unique=True)),
                ("email", models.CharField(max_length=120, null=True)),
                ("password", models.CharField(max_length=200)),
            ],
            options={
                "db_table": "member",
            },
        ),
    ]
