from threading import Thread

from django.http import HttpResponse, StreamingHttpResponse
from django.urls import path
from festivals.middleware import current_festival


def shown(request):
    return HttpResponse(f"festival {current_festival.get()}")


def broken(request):
    raise RuntimeError("no such stage")


def streamed(request):
    def lines():
        yield f"festival {current_festival.get()}"

    return StreamingHttpResponse(lines())


def in_a_thread(request):
    seen = []
    thread = Thread(target=lambda: seen.append(current_festival.get()))
    thread.start()
    thread.join()
    return HttpResponse(f"festival {seen[0]}")


urlpatterns = [
    path("shown/", shown),
    path("broken/", broken),
    path("streamed/", streamed),
    path("in-a-thread/", in_a_thread),
]
