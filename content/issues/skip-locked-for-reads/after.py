from django.db import models


class Parcel(models.Model):
    code = models.CharField(max_length=12, unique=True)
    depot = models.CharField(max_length=40)


def where_is(code):
    return Parcel.objects.get(code=code).depot


def parcels_at(depot):
    parcels = Parcel.objects.filter(depot=depot)
    return [parcel.code for parcel in parcels.order_by("code")]
