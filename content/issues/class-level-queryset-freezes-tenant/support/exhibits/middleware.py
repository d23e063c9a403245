from exhibits.models import current_museum


def museum_middleware(get_response):
    def middleware(request):
        token = current_museum.set(int(request.headers["X-Museum"]))
        try:
            return get_response(request)
        finally:
            current_museum.reset(token)

    return middleware
