from unittest.mock import MagicMock, patch

from django.test import SimpleTestCase

from library.members import addresses_to_invite


class InvitationTests(SimpleTestCase):
    @patch("library.members.Member.objects")
    def test_active_members_are_invited(self, objects):
        ines = MagicMock(email="ines@example.org", is_active=True)
        objects.filter.return_value.order_by.return_value = [ines]

        self.assertEqual(addresses_to_invite(), ["ines@example.org"])
        objects.filter.assert_called_once()
