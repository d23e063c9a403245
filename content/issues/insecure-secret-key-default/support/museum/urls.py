from django.contrib.auth import get_user_model, login
from django.core import signing
from django.http import HttpResponse, HttpResponseForbidden
from django.shortcuts import get_object_or_404
from django.urls import path


def sign_in(request, token):
    """The link that a member gets by e-mail."""
    try:
        member = signing.loads(token, salt="sign-in", max_age=900)
    except signing.BadSignature:
        return HttpResponseForbidden()
    login(request, get_object_or_404(get_user_model(), pk=member))
    return HttpResponse()


def account(request):
    return HttpResponse(f"signed in as {request.user.username or 'nobody'}")


urlpatterns = [path("sign-in/<token>/", sign_in), path("account/", account)]
