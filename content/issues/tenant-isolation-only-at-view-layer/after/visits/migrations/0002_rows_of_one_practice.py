from django.db import migrations

POLICY = """
    ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY practice ON {table}
        USING (practice = nullif(current_setting('app.practice', true), '')::int);
"""
SAME_PRACTICE = """
    ALTER TABLE visits_animal ADD CONSTRAINT animal_of_practice UNIQUE (practice, id);
    ALTER TABLE visits_visit ADD CONSTRAINT animal_of_same_practice
        FOREIGN KEY (practice, animal_id) REFERENCES visits_animal (practice, id);
"""


class Migration(migrations.Migration):
    dependencies = [("visits", "0001_initial")]
    operations = [
        migrations.RunSQL(
            SAME_PRACTICE,
            """
            ALTER TABLE visits_visit DROP CONSTRAINT animal_of_same_practice;
            ALTER TABLE visits_animal DROP CONSTRAINT animal_of_practice;
            """,
        ),
        *[
            migrations.RunSQL(
                POLICY.format(table=table),
                f"""
                DROP POLICY practice ON {table};
                ALTER TABLE {table} DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
                """,
            )
            for table in ("visits_animal", "visits_visit")
        ],
    ]
