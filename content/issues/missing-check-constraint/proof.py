import warnings

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError


@pytest.fixture
def hire(pg, django_project, load_sample):
    django_project(DATABASES=pg.django())
    return load_sample()


@pytest.fixture
def station(hire):
    return hire.Station.objects.create(street="Lindengasse", bikes=3)


def rented(hire, station, bikes):
    try:
        hire.rent(station.pk, bikes)
        answer = "rented"
    except IntegrityError as error:
        answer = str(error).splitlines()[0]
    station.refresh_from_db()
    return f"{answer}, {station.bikes} left"


def test_the_last_bikes_are_rented(hire, station):
    found = rented(hire, station, 3)
    assert found == "rented, 0 left", found


def test_more_bikes_than_there_are_are_not_rented(hire, station):
    found = rented(hire, station, 6)
    constraint = '"hire_station" violates check constraint "station_bikes_not_negative"'
    assert found == f"new row for relation {constraint}, 3 left", found


def test_validation_refuses_what_the_database_refuses(hire):
    try:
        hire.Station(street="Lindengasse", bikes=-1).full_clean()
        messages = ["valid"]
    except ValidationError as error:
        messages = error.messages
    assert messages == ["There are not that many bikes."], f"-1 bikes: {messages}"


def test_the_models_load_where_deprecations_are_errors(django_project):
    warnings.simplefilter("error", DeprecationWarning)
    warnings.simplefilter("error", PendingDeprecationWarning)
    django_project()
