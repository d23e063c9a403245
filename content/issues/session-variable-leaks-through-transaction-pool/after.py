from contextlib import contextmanager

from django.db import connection, models, transaction


class Grade(models.Model):
    """Row level security shows the rows whose school_id is the setting app.school."""

    school_id = models.BigIntegerField()
    pupil = models.CharField(max_length=80)


@contextmanager
def as_school(school_id):
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('app.school', %s, true)", [str(school_id)])
        yield


def pupils_of(school_id):
    with as_school(school_id):
        return list(Grade.objects.order_by("id").values_list("pupil", flat=True))
