import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.test import Client

CONTRIB = [f"django.contrib.{app}" for app in ("contenttypes auth sessions messages admin").split()]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "auditlog.middleware.AuditlogMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]


@pytest.fixture
def tariffs(django_project, load_sample):
    django_project(
        INSTALLED_APPS=[*CONTRIB, "auditlog", "tariffs"],
        MIDDLEWARE=MIDDLEWARE,
        TEMPLATES=TEMPLATES,
        ROOT_URLCONF="tariffs.urls",
        MIGRATION_MODULES=dict.fromkeys(["contenttypes", "auth", "sessions", "admin", "auditlog"]),
    )
    get_user_model().objects.create_user("index-job")
    return load_sample()


@pytest.fixture
def tariff(tariffs):
    return tariffs.Tariff.objects.create(zone="north", cents_per_km=90)


def edit_in_the_admin(tariff, cents):
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("root"))
    form = {"zone": tariff.zone, "cents_per_km": cents}
    client.post(f"/admin/tariffs/tariff/{tariff.pk}/change/", form)
    tariff.refresh_from_db()


def trail():
    """Who changed what, past the creation of rows."""
    from auditlog.models import LogEntry

    entries = LogEntry.objects.filter(action=LogEntry.Action.UPDATE).order_by("pk")
    return [(entry.actor and entry.actor.username, entry.changes_dict) for entry in entries]


def test_the_admin_changes_the_row_and_logs_who_and_which_field(tariff):
    from django.contrib.admin.models import LogEntry

    edit_in_the_admin(tariff, 95)
    logged = [(e.user.username, e.get_change_message()) for e in LogEntry.objects.all()]
    assert tariff.cents_per_km == 95, f"the tariff is {tariff.cents_per_km}"
    assert logged == [("root", "Changed Cents per km.")], f"the admin's log: {logged}"


def test_an_edit_in_the_admin_leaves_who_and_both_values(tariff):
    edit_in_the_admin(tariff, 95)
    found = trail()
    assert found == [("root", {"cents_per_km": ["90", "95"]})], f"the trail: {found}"


def test_a_change_by_the_job_leaves_who_and_both_values(tariffs, tariff):
    tariffs.apply_index(10)
    found = trail()
    assert found == [("index-job", {"cents_per_km": ["90", "99"]})], f"the trail: {found}"


def test_a_rotated_token_leaves_an_entry_without_the_token(tariffs):
    depot = tariffs.Depot.objects.create(name="Harbour", api_token="tok-old")
    depot.rotate_token("tok-new")
    found = [list(changes) for _, changes in trail()]
    assert found == [["token_rotated_at"]], f"fields in the trail: {found}"


def test_no_model_of_the_app_is_forgotten(tariffs):
    from auditlog.registry import auditlog

    models = apps.get_app_config("tariffs").get_models()
    missing = sorted(model.__name__ for model in models if not auditlog.contains(model))
    assert not missing, f"not audited: {missing}"
