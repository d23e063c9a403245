from django.urls import path
from visits import views

urlpatterns = [
    path("visits/", views.search),
    path("visits/<int:pk>/", views.visit),
    path("visits/<int:pk>/note/", views.change_note),
    path("visits/new/", views.add),
]
