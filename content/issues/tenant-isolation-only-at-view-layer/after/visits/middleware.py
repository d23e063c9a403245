from django.db import connection, transaction


def practice_middleware(get_response):
    def middleware(request):
        request.practice = request.user.practice
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT set_config('app.practice', %s, true)", [str(request.practice)]
                )
            response = get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response

    return middleware
