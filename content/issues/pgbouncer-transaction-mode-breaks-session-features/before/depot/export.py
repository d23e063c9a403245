from depot.models import Parcel


def export(write):
    for parcel in Parcel.objects.order_by("pk").iterator(chunk_size=500):
        write(parcel)
