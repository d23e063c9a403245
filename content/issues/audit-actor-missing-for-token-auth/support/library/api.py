from rest_framework.authentication import SessionAuthentication, TokenAuthentication
from rest_framework.response import Response
from rest_framework.views import APIView

from library.models import Book, Visit


class CountedToken(TokenAuthentication):
    def authenticate_credentials(self, key):
        Visit.objects.create(token=key[:4])
        return super().authenticate_credentials(key)


class Move(APIView):
    """Staff use a token or a session; the kiosk at the door has neither."""

    authentication_classes = [CountedToken, SessionAuthentication]
    permission_classes = []

    def post(self, request, pk, shelf):
        book = Book.objects.get(pk=pk)
        book.shelf = shelf
        book.save()
        return Response({"shelf": book.shelf})
