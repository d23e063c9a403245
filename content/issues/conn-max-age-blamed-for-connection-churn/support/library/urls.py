from django.db import connection
from django.http import HttpResponse
from django.urls import path


def server_process(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    return HttpResponse(str(pid))


urlpatterns = [path("", server_process)]
