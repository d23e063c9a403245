from django.http import HttpResponse
from django.urls import path


def pay(request):
    card_number = request.POST["card_number"]
    charged = {"4111111111111111": 1250}[card_number]
    return HttpResponse(f"charged {charged}")


urlpatterns = [path("pay/", pay), path("till/nightly-close/", pay)]
