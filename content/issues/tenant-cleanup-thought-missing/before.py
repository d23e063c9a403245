from contextvars import ContextVar

current_festival = ContextVar("current_festival", default=None)


class FestivalMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        current_festival.set(request.headers["X-Festival"])
        response = self.get_response(request)
        current_festival.set(None)
        return response

    def process_exception(self, request, exception):
        current_festival.set(None)
