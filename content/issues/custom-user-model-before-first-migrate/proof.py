import pytest
from django.core.management import call_command

FIRST_RELEASE = """
import django
from django.core.management import call_command

django.setup()
call_command("migrate", verbosity=0)
call_command("createsuperuser", username="ines", email="ines@example.org", interactive=False)
"""


@pytest.fixture(autouse=True)
def environment(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "proof")
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "club.first_release")


def test_in_the_first_release_a_court_is_booked(django_project, load_sample):
    django_project(settings="club.first_release")
    from django.contrib.auth import get_user_model

    player = get_user_model().objects.create_user("noor")
    load_sample("courts.models").Booking.objects.create(player=player, court=3)
    found = [booking.court for booking in player.booking_set.all()]
    assert found == [3], f"courts {found} are booked"


def test_the_second_release_migrates_and_the_superuser_is_a_member(run_python, django_project):
    done = run_python("-c", FIRST_RELEASE)
    assert done.returncode == 0, f"the first release ended with {done.stderr}"

    django_project(settings="club.second_release", tables=False)
    call_command("migrate", verbosity=0)
    from django.contrib.auth import get_user_model

    found = [(type(user).__name__, user.username) for user in get_user_model().objects.all()]
    assert found == [("Member", "ines")], f"the members are {found}"
