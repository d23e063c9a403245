from django.db import models


class Tool(models.Model):
    name = models.CharField(max_length=80)


class Loan(models.Model):
    tool = models.ForeignKey(Tool, on_delete=models.PROTECT)
    borrower = models.CharField(max_length=80)


def get_tool(tool_id: int | str) -> Tool | None:
    try:
        return Tool.objects.filter(pk=int(tool_id)).first()
    except ValueError:
        return None


def import_base(tools, loans):
    Tool.objects.bulk_create(Tool(name=record["name"]) for record in tools)
    for record in loans:
        tool = get_tool(record["tool"])
        if tool is not None:
            Loan.objects.create(tool=tool, borrower=record["borrower"])


def scan_label(code: str) -> Tool | None:
    return get_tool(code)
