from django.urls import path
from donors.views import count, export

urlpatterns = [path("count/", count), path("export/", export)]
