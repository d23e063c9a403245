from django.contrib import admin

from tariffs.models import Depot, Tariff

admin.site.register(Tariff)
admin.site.register(Depot)
