import pytest

TOOLS = [
    {"id": "recDrillKqZxTwaBe", "name": "Drill"},
    {"id": "recLadderPzVmTbRo", "name": "Ladder"},
]
LOANS = [
    {"tool": "recLadderPzVmTbRo", "borrower": "Noor"},
    {"tool": "recDrillKqZxTwaBe", "borrower": "Ines"},
]


@pytest.fixture
def shed(django_project, load_sample):
    django_project()
    return load_sample()


def test_every_loan_is_imported_with_its_tool(shed):
    shed.import_base(TOOLS, LOANS)
    stored = sorted(shed.Loan.objects.values_list("borrower", "tool__name"))
    assert stored == [("Ines", "Drill"), ("Noor", "Ladder")], f"loans after the import: {stored}"


def test_a_label_printed_before_the_move_opens_its_tool(shed):
    shed.import_base(TOOLS, [])
    found = shed.scan_label("recLadderPzVmTbRo")
    name = found and found.name
    assert name == "Ladder", f"the label of the ladder opens {name}"


def test_a_loan_of_an_unknown_tool_stops_the_import(shed):
    try:
        shed.import_base(TOOLS, [{"tool": "recSawYhNcLsGdFje", "borrower": "Sam"}])
        outcome = f"ended, {shed.Loan.objects.count()} of 1 loans stored"
    except LookupError as error:
        outcome = f"stopped at {error}"
    assert outcome == "stopped at 'recSawYhNcLsGdFje'", f"the import {outcome}"


def test_an_old_id_in_place_of_a_key_is_refused(shed):
    shed.import_base(TOOLS, [])
    try:
        outcome = f"gave {shed.get_tool('recDrillKqZxTwaBe')}"
    except (TypeError, ValueError) as error:
        outcome = f"refused: {error}"
    expected = "refused: Field 'id' expected a number but got 'recDrillKqZxTwaBe'."
    assert outcome == expected, f"the old id of the drill {outcome}"


def test_a_tool_is_found_by_its_key(shed):
    tool = shed.Tool.objects.create(name="Saw")
    found = shed.get_tool(tool.pk)
    assert found == tool, f"key {tool.pk} gave {found}"
    assert shed.get_tool(tool.pk + 1) is None, "a key that does not exist gave a tool"


def test_a_label_of_nothing_opens_nothing(shed):
    shed.import_base(TOOLS, [])
    found = shed.scan_label("recSawYhNcLsGdFje")
    assert found is None, f"the unknown label opens {found}"
