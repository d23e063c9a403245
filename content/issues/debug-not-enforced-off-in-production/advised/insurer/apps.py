from django.apps import AppConfig
from django.conf import settings
from django.core import checks


def debug_is_off(app_configs, **kwargs):
    if settings.DEBUG:
        return [checks.Error("DEBUG is on in production.", id="insurer.E001")]
    return []


class InsurerConfig(AppConfig):
    name = "insurer"

    def ready(self):
        checks.register(debug_is_off, checks.Tags.security, deploy=True)
