from django.db import migrations, models

VALUES = {"🕒 Waiting": "waiting", "✅ Ready": "ready"}


def rename(apps, pairs):
    repairs = apps.get_model("repairs", "Repair").objects
    for old, new in pairs:
        repairs.filter(status=old).update(status=new)


def forwards(apps, schema_editor):
    rename(apps, VALUES.items())


def backwards(apps, schema_editor):
    rename(apps, [(new, old) for old, new in VALUES.items()])


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
        migrations.RunPython(forwards, backwards),
    ]
