from django.db import models


class Tool(models.Model):
    name = models.CharField(max_length=80)
    airtable_id = models.CharField(max_length=32, unique=True, null=True, editable=False)


class Loan(models.Model):
    tool = models.ForeignKey(Tool, on_delete=models.PROTECT)
    borrower = models.CharField(max_length=80)


def get_tool(tool_id: int) -> Tool | None:
    return Tool.objects.filter(pk=tool_id).first()


def import_base(tools, loans):
    Tool.objects.bulk_create(
        Tool(name=record["name"], airtable_id=record["id"]) for record in tools
    )
    keys = dict(Tool.objects.values_list("airtable_id", "pk"))
    for record in loans:
        Loan.objects.create(tool_id=keys[record["tool"]], borrower=record["borrower"])


def scan_label(code: str) -> Tool | None:
    return Tool.objects.filter(airtable_id=code).first()
