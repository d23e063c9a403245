from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.CreateModel(
            name="Member",
            fields=[
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("username", models.CharField(max_length=80, unique=True)),
                ("email", models.CharField(max_length=120, null=True)),
                ("password", models.CharField(max_length=200)),
                ("is_staff", models.BooleanField(db_default=False, default=False)),
                ("created_at", models.DateTimeField(db_index=True, null=True)),
                ("groups", models.ManyToManyField(blank=True, to="auth.group")),
            ],
            options={
                "db_table": "member",
            },
        ),
    ]
