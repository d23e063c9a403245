from types import SimpleNamespace


def login_middleware(get_response):
    def middleware(request):
        request.user = SimpleNamespace(practice=int(request.headers["X-Practice"]))
        return get_response(request)

    return middleware
