import csv
import logging
import re

log = logging.getLogger("intake.screening")

IDENTIFIERS = {
    "ssn": re.compile(r"\b\d{3}-\d{2}-\d{4}\b"),
    "e-mail": re.compile(r"[\w.+-]+@[\w-]+\.\w+"),
}


def screen(upload, lines):
    hits = 0
    for number, row in enumerate(csv.reader(lines), start=1):
        for column, cell in enumerate(row, start=1):
            for category, pattern in IDENTIFIERS.items():
                if pattern.search(cell):
                    hits += 1
                    place = f"upload {upload}, row {number}, column {column}"
                    log.warning("%s: %s", place, category)
    return hits
