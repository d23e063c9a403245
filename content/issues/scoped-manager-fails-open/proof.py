import pytest
from django.db import connection

REFUSED = "NoDepot: Parcel.objects outside of acting_for()"


@pytest.fixture
def parcels(django_project, load_sample):
    """Two depots with a delivered parcel each, stored without asking the manager."""
    django_project()
    sample = load_sample()
    for depot, label in ((1, "Kite"), (2, "Lamp")):
        sample.Parcel(depot=depot, label=label, delivered=True).save()
    return sample


def ending(call):
    try:
        return call()
    except RuntimeError as error:
        return f"{type(error).__name__}: {error}"


def stored():
    with connection.cursor() as cursor:
        cursor.execute("SELECT label FROM parcels_parcel ORDER BY label")
        return [label for (label,) in cursor.fetchall()]


def labels(parcels):
    return ending(lambda: sorted(parcel.label for parcel in parcels.Parcel.objects.all()))


def test_a_depot_sees_and_purges_its_own_parcels(parcels):
    with parcels.acting_for(1):
        seen = labels(parcels)
        parcels.purge_delivered()
    assert (seen, stored()) == (["Kite"], ["Lamp"]), f"depot 1 saw {seen}, left {stored()}"


def test_a_query_without_a_depot_is_refused(parcels):
    seen = labels(parcels)
    assert seen == REFUSED, f"without a depot: {seen}"


def test_a_user_who_belongs_to_no_depot_is_refused(parcels):
    with parcels.acting_for(None):
        seen = labels(parcels)
    assert seen == REFUSED, f"for a user of no depot: {seen}"


def test_depot_zero_does_not_see_the_parcels_of_others(parcels):
    with parcels.acting_for(0):
        seen = labels(parcels)
    assert seen == [], f"depot 0 sees {seen}"


def test_a_job_without_a_depot_deletes_nothing(parcels):
    end = ending(parcels.purge_delivered)
    assert stored() == ["Kite", "Lamp"], f"parcels left by the job: {stored()}"
    assert end == REFUSED, f"the job ended with {end}"
