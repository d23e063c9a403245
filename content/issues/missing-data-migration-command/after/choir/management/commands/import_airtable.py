import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from choir.models import Fee, Singer


class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("export", type=Path)
        parser.add_argument("--dry-run", action="store_true")

    @transaction.atomic
    def handle(self, export, dry_run, **options):
        singers, fees, problems = {}, {}, []
        for record in json.loads((export / "singers.json").read_text()):
            fields = record["fields"]
            values = {"name": fields["Name"], "active": fields.get("Active", False)}
            singers[record["id"]], _ = Singer.objects.update_or_create(
                airtable_id=record["id"], defaults=values
            )
        for record in json.loads((export / "fees.json").read_text()):
            fields = record["fields"]
            singer = singers.get(fields["Singer"][0])
            if singer is None:
                problems.append(f"fee {record['id']} links to nobody")
                continue
            fees[record["id"]], _ = Fee.objects.update_or_create(
                airtable_id=record["id"], defaults={"singer": singer, "euros": fields["Euros"]}
            )
        for model, imported in ((Singer, singers), (Fee, fees)):
            for row in model.objects.exclude(airtable_id__in=imported):
                problems.append(f"{row} ({row.airtable_id}) is not in the export")
        if problems:
            raise CommandError("nothing imported: " + "; ".join(problems))
        self.stdout.write(f"{len(singers)} singers, {len(fees)} fees")
        transaction.set_rollback(dry_run)
