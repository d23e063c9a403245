from auditlog.middleware import AuditlogMiddleware
from django.utils.functional import SimpleLazyObject


class TrailMiddleware(AuditlogMiddleware):
    """Asks for the user when an entry is written: by then the view has authenticated."""

    def get_extra_data(self, request):
        data = super().get_extra_data(request)
        data["actor"] = SimpleLazyObject(lambda: request.user)
        return data
