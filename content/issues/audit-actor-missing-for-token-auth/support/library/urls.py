from django.urls import path

from library.api import Move

urlpatterns = [path("books/<int:pk>/<shelf>/", Move.as_view())]
