from contextvars import ContextVar

current_festival = ContextVar("current_festival", default=None)


class FestivalMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        token = current_festival.set(request.headers["X-Festival"])
        try:
            return self.get_response(request)
        finally:
            current_festival.reset(token)
