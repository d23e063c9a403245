from django.contrib.auth import get_user_model
from django.test import TestCase
from hives.models import Hive, Membership, Visit
from hives.tasks import record_weight
from hives.tenancy import acting_for

ELM = 1


class HiveTests(TestCase):
    def setUp(self):
        with acting_for(ELM):
            self.hive = Hive.objects.create(club=ELM, name="Under the elm")
            self.visit = Visit.objects.create(club=ELM, note="calm")
        user = get_user_model().objects.create(username="ines")
        Membership.objects.create(user=user, club=ELM)
        self.client.force_login(user)

    def test_the_hives_are_listed(self):
        self.assertEqual(self.client.get("/hives/").json(), [{"name": "Under the elm"}])

    def test_a_visit_is_shown(self):
        answer = self.client.get(f"/visits/{self.visit.pk}/")
        self.assertEqual(answer.json(), {"note": "calm"})

    def test_a_weight_is_recorded(self):
        with acting_for(ELM):
            record_weight.apply((ELM, self.hive.pk, 31_000)).get()
        self.hive.refresh_from_db()
        self.assertEqual(self.hive.grams, 31_000)
