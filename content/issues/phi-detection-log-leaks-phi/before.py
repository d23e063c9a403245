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
    for number, row in enumerate(csv.DictReader(lines), start=2):
        for cell in row.values():
            for category, pattern in IDENTIFIERS.items():
                if match := pattern.search(cell):
                    hits += 1
                    place = f"upload {upload}, row {number}"
                    log.warning("%s: %s %r", place, category, match.group())
    return hits
