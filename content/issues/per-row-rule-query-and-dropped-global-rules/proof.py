import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext


@pytest.fixture
def courier(django_project, load_sample):
    django_project()
    return load_sample()


def rule(courier, carrier, country, max_grams=500):
    return courier.WeightRule.objects.create(carrier=carrier, country=country, max_grams=max_grams)


def parcel(code, carrier="post", country="AT", grams=900):
    return {"code": code, "carrier": carrier, "country": country, "grams": grams}


def by_whom(courier, *parcels):
    """The pairs of parcel and rule that are reported, in a fixed order."""
    return sorted(courier.too_heavy(parcels))


def test_a_rule_for_this_carrier_and_country_is_checked(courier):
    it = rule(courier, "post", "AT")
    found = by_whom(courier, parcel("A"), parcel("B", grams=400), parcel("C", country="CH"))
    assert found == [("A", it.pk)], f"reported: {found}"


def test_a_rule_of_another_carrier_is_not_checked(courier):
    rule(courier, "rail", None)
    rule(courier, None, "CH")
    found = by_whom(courier, parcel("A"))
    assert found == [], f"reported: {found}"


def test_a_rule_for_all_parcels_is_checked(courier):
    it = rule(courier, None, None)
    found = by_whom(courier, parcel("A"))
    assert found == [("A", it.pk)], f"reported: {found}"


def test_a_rule_for_one_carrier_is_checked_in_every_country(courier):
    it = rule(courier, "post", None)
    found = by_whom(courier, parcel("A"), parcel("B", country="CH"))
    assert found == [("A", it.pk), ("B", it.pk)], f"reported: {found}"


def test_a_rule_for_one_country_is_checked_for_every_carrier(courier):
    it = rule(courier, None, "AT")
    found = by_whom(courier, parcel("A"), parcel("B", carrier="rail"), parcel("C", country="CH"))
    assert found == [("A", it.pk), ("B", it.pk)], f"reported: {found}"


def test_a_parcel_without_a_country_is_reported_once(courier):
    it = rule(courier, None, None)
    rule(courier, None, "AT")
    found = by_whom(courier, parcel("A", carrier=None, country=None))
    assert found == [("A", it.pk)], f"reported: {found}"


def test_a_thousand_parcels_meet_every_rule_that_applies_to_them(courier):
    for n in range(95):
        rule(courier, f"carrier {n % 20}", f"{n % 50:02}", max_grams=0)
    for _ in range(5):
        rule(courier, None, None, max_grams=0)
    parcels = [parcel(n, f"carrier {n % 20}", f"{n % 50:02}") for n in range(1000)]
    with CaptureQueriesContext(connection) as queries:
        checks = len(courier.too_heavy(parcels))
    found = f"{checks} of 5950 checks, queries: {len(queries)}"
    assert found == "5950 of 5950 checks, queries: 1", found
