import hashlib

import pytest

FILE = [
    "name,remark",
    "Ines,call back",
    "Noor,her number is 219-09-9999",
    "Sam,sam@clinic.example",
]
BARE = ["219-09-9999,call back", "078-05-1120,moved"]
NUMBERS = ["219-09-9999", "219099999", "078-05-1120", "078051120"]
HASHES = [
    hashlib.new(name, number.encode()).hexdigest()
    for name in ("md5", "sha1", "sha256")
    for number in NUMBERS
]


@pytest.fixture
def screened(load_sample, caplog):
    """Screen a file: the hits, and all that a handler could write of the records."""

    def screen(lines):
        hits = load_sample().screen("u-7", lines)
        return hits, [f"{record.getMessage()} {vars(record)}" for record in caplog.records]

    return screen


def test_each_identifier_is_a_hit_with_a_record(screened):
    hits, records = screened(FILE)
    assert (hits, len(records)) == (2, 2), f"{hits} hits, {len(records)} records"


def test_a_record_names_upload_row_and_category(screened):
    _, records = screened(FILE)
    wanted = [("upload u-7, row 3", "ssn"), ("upload u-7, row 4", "e-mail")]
    found = [
        place in record and category in record
        for record, (place, category) in zip(records, wanted, strict=True)
    ]
    assert found == [True, True], f"records: {records}"


def test_a_file_without_identifiers_leaves_no_record(screened):
    hits, records = screened(FILE[:2])
    assert (hits, records) == (0, []), f"{hits} hits, records: {records}"


def test_no_record_holds_what_was_found(screened):
    _, records = screened(FILE)
    values = [*NUMBERS, "9999", "sam@clinic.example"]
    found = [value for value in values if any(value in record for record in records)]
    assert not found, f"in the log: {found}"


def test_no_record_holds_a_hash_of_what_was_found(screened):
    _, records = screened(FILE)
    found = [value for value in HASHES if any(value in record for record in records)]
    assert not found, f"hashes in the log: {found}"


def test_a_file_without_a_header_leaks_nothing_by_its_first_row(screened):
    hits, records = screened(BARE)
    found = [number for number in NUMBERS if any(number in record for record in records)]
    assert (hits, found) == (2, []), f"{hits} of 2 hits, in the log: {found}"
