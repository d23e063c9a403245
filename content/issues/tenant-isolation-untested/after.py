from django.contrib.auth import get_user_model
from django.test import TestCase
from hives.api import router
from hives.models import Hive, Membership, Visit
from hives.tasks import record_weight
from hives.tenancy import acting_for

ELM, OAK = 1, 2


class TheOtherClubTests(TestCase):
    """The rows belong to Elm, and a member of Oak asks for them."""

    def setUp(self):
        with acting_for(ELM):
            self.hive = Hive.objects.create(club=ELM, name="Under the elm")
            visit = Visit.objects.create(club=ELM, note="calm")
        self.rows = {"hives": self.hive, "visits": visit}
        user = get_user_model().objects.create(username="noor")
        Membership.objects.create(user=user, club=OAK)
        self.client.force_login(user)

    def test_each_route_has_a_row_here(self):
        self.assertEqual({prefix for prefix, _, _ in router.registry}, set(self.rows))

    def test_a_foreign_row_is_as_good_as_missing(self):
        for prefix, row in self.rows.items():
            self.assertEqual(self.client.get(f"/{prefix}/").json(), [], prefix)
            for send in (self.client.get, self.client.patch, self.client.delete):
                foreign, missing = send(f"/{prefix}/{row.pk}/"), send(f"/{prefix}/999/")
                self.assertEqual((foreign.status_code, missing.status_code), (404, 404), prefix)
                self.assertEqual(foreign.json(), missing.json(), prefix)

    def test_a_task_works_for_the_club_it_is_given(self):
        with acting_for(OAK):
            record_weight.apply((ELM, self.hive.pk, 31_000)).get()
        self.hive.refresh_from_db()
        self.assertEqual(self.hive.grams, 31_000)

    def test_a_task_refuses_the_hive_of_another_club(self):
        with acting_for(ELM), self.assertRaises(Hive.DoesNotExist):
            record_weight.apply((OAK, self.hive.pk, 31_000)).get()
