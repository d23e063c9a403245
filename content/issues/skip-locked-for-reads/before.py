from django.db import models, transaction


class Parcel(models.Model):
    code = models.CharField(max_length=12, unique=True)
    depot = models.CharField(max_length=40)


def where_is(code):
    with transaction.atomic():
        return Parcel.objects.select_for_update(skip_locked=True).get(code=code).depot


def parcels_at(depot):
    with transaction.atomic():
        parcels = Parcel.objects.select_for_update(skip_locked=True).filter(depot=depot)
        return [parcel.code for parcel in parcels.order_by("code")]
