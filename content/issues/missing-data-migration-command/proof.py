import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

# As Airtable's API answers: an empty cell and an unchecked box are left out.
SINGERS = [
    {"id": "recSingerInes0001", "fields": {"Name": "Ines", "Active": True}},
    {"id": "recSingerNoor0001", "fields": {"Name": "Noor"}},
]
FEES = [
    {"id": "recFee00000000001", "fields": {"Singer": ["recSingerInes0001"], "Euros": 40}},
    {"id": "recFee00000000002", "fields": {"Singer": ["recSingerNoor0001"], "Euros": 25}},
]
DANGLING = {
    "id": "recFee00000000003",
    "fields": {"Singer": ["recSingerGone0001"], "Euros": 9},
}


@pytest.fixture
def choir(django_project, load_sample):
    django_project(apps=["choir"])
    return load_sample("choir.models")


@pytest.fixture
def run_import(choir, tmp_path):
    def run(singers, fees, **options):
        Path(tmp_path / "singers.json").write_text(json.dumps(singers))
        Path(tmp_path / "fees.json").write_text(json.dumps(fees))
        try:
            call_command("import_airtable", str(tmp_path), stdout=StringIO(), **options)
        except CommandError as error:
            return f"CommandError: {error}"
        return "success"

    return run


@pytest.fixture
def rows(choir):
    def found():
        fees = choir.Fee.objects.order_by("pk").values_list("singer__name", "euros")
        return [*choir.Singer.objects.order_by("pk").values_list("name", "active"), *fees]

    return found


def test_a_clean_export_is_imported_whole(run_import, rows):
    run_import(SINGERS, FEES)
    wanted = [("Ines", True), ("Noor", False), ("Ines", 40), ("Noor", 25)]
    assert rows() == wanted, f"the tables hold {rows()}"


def test_a_rehearsal_leaves_no_row(run_import, rows):
    run_import(SINGERS, FEES, dry_run=True)
    assert rows() == [], f"the rehearsal left {rows()}"


def test_a_second_run_only_brings_what_has_changed(run_import, rows):
    run_import(SINGERS, FEES)
    outcome = run_import(
        SINGERS, [FEES[0], {**FEES[1], "fields": {**FEES[1]["fields"], "Euros": 30}}]
    )
    assert outcome == "success", f"the second run ended with {outcome}"
    wanted = [("Ines", True), ("Noor", False), ("Ines", 40), ("Noor", 30)]
    assert rows() == wanted, f"two runs left {rows()}"


def test_a_singer_who_was_added_in_django_does_not_stop_the_import(choir, run_import):
    choir.Singer.objects.create(name="Ali", active=True)
    outcome = run_import(SINGERS, FEES)
    assert outcome == "success", f"the import ended with {outcome}"


def test_a_link_to_nobody_stops_the_import_and_leaves_no_row(run_import, rows):
    outcome = run_import(SINGERS, [*FEES, DANGLING])
    assert outcome.startswith("CommandError"), f"{outcome}, with {len(rows())} rows of 5 records"
    assert rows() == [], f"the import that failed left {rows()}"


def test_a_record_that_was_deleted_since_the_last_run_is_reported(run_import, rows):
    run_import(SINGERS, FEES)
    outcome = run_import(SINGERS, FEES[:1])
    assert outcome.startswith("CommandError"), f"{outcome}, with {len(rows())} rows of 3 records"
