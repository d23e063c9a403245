from django.test import TestCase

from library.members import addresses_to_invite
from library.models import Member


class InvitationTests(TestCase):
    def test_active_members_are_invited(self):
        Member.objects.create(email="ines@example.org")
        Member.objects.create(email="noor@example.org", is_active=False)

        self.assertEqual(addresses_to_invite(), ["ines@example.org"])
