from donors.models import current_charity


def charity_middleware(get_response):
    def middleware(request):
        token = current_charity.set(int(request.headers["X-Charity"]))
        try:
            return get_response(request)
        finally:
            current_charity.reset(token)

    return middleware
