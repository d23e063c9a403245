from django.http import HttpResponse
from django.urls import path

POLICIES = {"219-09-9999": "dental"}


def policy(request):
    number = request.POST["ssn"]
    if number not in POLICIES:
        raise LookupError(f"no policy for {number}")
    return HttpResponse(POLICIES[number])


urlpatterns = [path("policy/", policy)]
