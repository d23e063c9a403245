def practice_middleware(get_response):
    def middleware(request):
        request.practice = request.user.practice
        return get_response(request)

    return middleware
