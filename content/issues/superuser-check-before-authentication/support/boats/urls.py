from boats.api import TripList
from django.urls import path

urlpatterns = [path("trips/", TripList.as_view())]
