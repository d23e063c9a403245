from django.urls import path

from clinic import bot

urlpatterns = [path("webhook/", bot.webhook)]
