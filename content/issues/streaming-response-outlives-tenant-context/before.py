from django.http import JsonResponse, StreamingHttpResponse
from donors.models import Donor  # Donor.objects filters by the charity of the request


def count(request):
    return JsonResponse({"donors": Donor.objects.count()})


def export(request):
    def lines():
        yield "name\r\n"
        for donor in Donor.objects.order_by("id").iterator():
            yield f"{donor.name}\r\n"

    return StreamingHttpResponse(lines(), content_type="text/csv")
