from django.db import migrations
from encrypted_model_fields.fields import EncryptedTextField


class Migration(migrations.Migration):
    dependencies = [("school", "0001_initial")]

    operations = [
        migrations.AlterField("pupil", "allergies", EncryptedTextField()),
    ]
