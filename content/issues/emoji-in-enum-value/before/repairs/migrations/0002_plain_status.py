from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("repairs", "0001_initial")]

    operations = [
        migrations.AlterField(
            model_name="repair",
            name="status",
            field=models.CharField(
                max_length=20,
                choices=[("waiting", "🕒 Waiting"), ("ready", "✅ Ready")],
                default="waiting",
            ),
        ),
    ]
