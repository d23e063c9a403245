from django.urls import path
from results.models import overview

urlpatterns = [path("overview/", overview)]
