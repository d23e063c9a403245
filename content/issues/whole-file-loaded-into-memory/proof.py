import tracemalloc
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

HEAD = "\ufeffring,species,place,seen_on\r\n"
LINE = 'NL{:06},Arctic tern,"Vlieland, east",2025-07-{:02}\r\n'


def sheet(rows):
    return (HEAD + "".join(LINE.format(n, n % 31 + 1) for n in range(rows))).encode()


def on_disk(content):
    """An upload as Django makes it from 2.5 MB on."""
    upload = TemporaryUploadedFile("terns.csv", "text/csv", len(content), None)
    upload.write(content)
    upload.seek(0)
    return upload


def in_memory(content):
    return SimpleUploadedFile("terns.csv", content, "text/csv")


@pytest.fixture
def birds(django_project, load_sample):
    django_project(INSTALLED_APPS=["birds"])
    return load_sample()


@pytest.fixture
def peak(birds):
    """The most memory that Python held during an import, in bytes."""

    def peak(upload):
        birds.import_sightings(on_disk(sheet(1000)))  # what Django loads once is not counted
        tracemalloc.start()
        birds.import_sightings(upload)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    return peak


def test_more_rows_need_no_more_memory(peak):
    small, large = sheet(2000), sheet(4000)
    growth = (peak(on_disk(large)) - peak(on_disk(small))) / (len(large) - len(small))
    said = "more than 8" if growth > 8 else f"{growth:.0f}"
    assert growth < 4, f"each byte that the file grew by cost {said} bytes of memory"


def test_twelve_hundred_rows_take_a_few_statements(birds):
    with CaptureQueriesContext(connection) as queries:
        birds.import_sightings(on_disk(sheet(1200)))
    inserts = sum(query["sql"].startswith("INSERT") for query in queries)
    assert inserts < 20, f"1200 rows took {inserts} INSERT statements"


@pytest.mark.parametrize("kind", [on_disk, in_memory])
def test_every_row_arrives_as_it_was_written(birds, kind):
    birds.import_sightings(kind(sheet(1100)))
    first = birds.Sighting.objects.earliest("pk")
    seen = (birds.Sighting.objects.count(), first.ring, first.place, first.seen_on)
    assert seen == (1100, "NL000000", "Vlieland, east", date(2025, 7, 1)), f"arrived: {seen}"


def test_the_upload_is_still_open_afterwards(birds):
    upload = on_disk(sheet(5))
    birds.import_sightings(upload)
    upload.seek(0)
    start = upload.read(7)
    assert start == b"\xef\xbb\xbfring", f"read again: {start}"


def test_a_file_that_breaks_off_stores_nothing(birds):
    try:
        birds.import_sightings(on_disk(sheet(1200) + b"NL\xff"))
        outcome = "no error"
    except UnicodeDecodeError:
        outcome = f"{birds.Sighting.objects.count()} rows"
    assert outcome == "0 rows", f"after an error in row 1201: {outcome}"
