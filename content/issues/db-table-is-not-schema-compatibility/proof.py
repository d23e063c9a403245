from datetime import timedelta

import pytest

OLD_TABLES = """
    CREATE TABLE couriers (id serial PRIMARY KEY, name varchar(80) NOT NULL);
    CREATE TABLE parcels (
        id serial PRIMARY KEY,
        address text NOT NULL,
        note text,
        depot varchar(4) NOT NULL,
        handed_in timestamp NOT NULL
    );
    INSERT INTO couriers (name) VALUES ('Ali');
    INSERT INTO parcels (address, note, depot, handed_in) VALUES
        ('Quay 4', NULL, 'MAIN', now() AT TIME ZONE 'UTC' - interval '1 day'),
        ('Mill 9', 'ring twice', 'EAST', now() AT TIME ZONE 'UTC');
"""


@pytest.fixture
def dispatch(pg, django_project, load_sample):
    django_project(tables=False, DATABASES=pg.django())
    with pg.connect() as old_application:
        old_application.execute(OLD_TABLES)
    return load_sample()


def test_every_parcel_is_read(dispatch):
    found = [parcel.address for parcel in dispatch.Parcel.objects.order_by("pk")]
    assert found == ["Quay 4", "Mill 9"], f"Django reads {found}"


def test_every_courier_is_read(dispatch):
    found = [courier.full_name for courier in dispatch.Courier.objects.all()]
    assert found == ["Ali"], f"Django reads {found}"


def test_a_parcel_of_yesterday_is_a_day_old(dispatch):
    age = dispatch.Parcel.objects.get(address="Quay 4").age()
    assert age // timedelta(days=1) == 1, f"the parcel is {age} old"


def test_a_parcel_is_handed_in(dispatch, pg):
    dispatch.Parcel.objects.create(address="Park 2")
    with pg.connect() as old_application:
        query = "SELECT count(*) FROM parcels WHERE now() AT TIME ZONE 'UTC' - handed_in < '1 h'"
        ((recent,),) = old_application.execute(query)
    assert recent == 2, f"the old application sees {recent} parcels of the last hour"


def test_parcels_without_a_note_are_found(dispatch):
    found = [parcel.address for parcel in dispatch.parcels_without_a_note()]
    assert found == ["Quay 4"], f"without a note are {found}"
