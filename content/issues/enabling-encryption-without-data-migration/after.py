from django.db import migrations
from encrypted_model_fields.fields import EncryptedTextField


def encrypt_what_is_stored(apps, schema_editor):
    pupils = apps.get_model("school", "Pupil").objects.using(schema_editor.connection.alias)
    for pupil in pupils.exclude(allergies__startswith="gAAAA").iterator():
        pupil.save(update_fields=["allergies"])


class Migration(migrations.Migration):
    dependencies = [("school", "0001_initial")]

    operations = [
        migrations.AlterField("pupil", "allergies", EncryptedTextField()),
        migrations.RunPython(encrypt_what_is_stored),
        migrations.RunSQL(
            "ALTER TABLE school_pupil ADD CONSTRAINT allergies_are_ciphertext"
            " CHECK (allergies LIKE 'gAAAA%')",
            "ALTER TABLE school_pupil DROP CONSTRAINT allergies_are_ciphertext",
        ),
    ]
