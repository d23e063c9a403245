from django.db import models


class Lesson(models.Model):
    id = models.AutoField(primary_key=True)
    pupil = models.CharField(max_length=80)
    starts_at = models.DateTimeField()
    minutes = models.IntegerField()

    class Meta:
        db_table = "lesson"
        indexes = [models.Index(fields=["starts_at"], name="lesson_starts_at")]
        constraints = [
            models.CheckConstraint(condition=models.Q(minutes__gt=0), name="lesson_lasts")
        ]
