import pytest
from django.core.exceptions import ValidationError

REFUSED = "{'member': ['belongs to another gym']}"


@pytest.fixture
def gyms(django_project, load_sample):
    """Ines is a member of gym 1, Noor of gym 2; gym 1 is at work."""
    django_project()
    sample = load_sample()
    sample.Member(pk=11, gym=1, name="Ines").save()
    sample.Member(pk=22, gym=2, name="Noor").save()
    sample.current_gym.set(1)
    return sample


def ending(call):
    try:
        call()
    except ValidationError as error:
        return str(error)
    return "accepted"


def test_a_gym_books_its_own_member_and_reads_the_name(gyms):
    gyms.book(11, "A1")
    names = gyms.names_at_the_desk()
    assert names == ["Ines"], f"the desk reads {names}"


def test_a_booking_for_a_member_of_another_gym_is_refused(gyms):
    found = [member.name for member in gyms.Member.objects.all()]
    end = ending(lambda: gyms.book(22, "A1"))
    desk = gyms.names_at_the_desk()
    told = f"gym 1 finds {found}, the booking is {end}, the desk reads {desk}"
    assert (end, desk) == (REFUSED, []), told


def test_a_booking_is_not_moved_to_a_member_of_another_gym(gyms):
    booking = gyms.book(11, "A1")
    booking.member_id = 22
    end, desk = ending(booking.save), gyms.names_at_the_desk()
    assert (end, desk) == (REFUSED, ["Ines"]), f"the change is {end}, the desk reads {desk}"


def test_two_gyms_have_a_locker_of_the_same_name(gyms):
    gyms.book(11, "A1")
    gyms.current_gym.set(2)
    gyms.Booking(gym=2, member_id=22, locker="A1").full_clean()  # what a form asks
    gyms.book(22, "A1")
    names = gyms.names_at_the_desk()
    assert names == ["Noor"], f"the desk of gym 2 reads {names}"


def test_a_locker_is_given_once_in_a_gym(gyms):
    gyms.book(11, "A1")
    end = ending(gyms.Booking(gym=1, member_id=11, locker="A1").full_clean)
    assert end != "accepted", "locker A1 was given twice"
