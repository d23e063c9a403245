import json
from pathlib import Path

from django.core.management.base import BaseCommand

from choir.models import Fee, Singer


class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("export", type=Path)

    def handle(self, export, **options):
        singers = {}
        for record in json.loads((export / "singers.json").read_text()):
            fields = record["fields"]
            singers[record["id"]] = Singer.objects.create(
                name=fields["Name"], active=fields.get("Active", False)
            )
        for record in json.loads((export / "fees.json").read_text()):
            fields = record["fields"]
            singer = singers.get(fields["Singer"][0])
            if singer is None:
                self.stderr.write(f"skipped {record['id']}")
                continue
            Fee.objects.create(singer=singer, euros=fields["Euros"])
        self.stdout.write("Import finished.")
