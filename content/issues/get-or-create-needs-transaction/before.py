from django.db import models, transaction


class Register(models.Model):
    school_class = models.CharField(max_length=10)
    day = models.DateField()
    teacher = models.CharField(max_length=80)


@transaction.atomic
def open_register(school_class, day, teacher):
    return Register.objects.get_or_create(
        school_class=school_class, day=day, defaults={"teacher": teacher}
    )
