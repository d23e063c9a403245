from proofkit.hollow import hollow


def test_empties_functions_and_keeps_names_and_parameters() -> None:
    source = """
import os
LIMIT = 8

class Card(Model):
    stamps = field(0)

    @property
    def full(self):
        return self.stamps == LIMIT

@task(bind=True)
async def stamp(card, *, by=1):
    "Add a stamp."
    card.stamps += by
"""
    assert hollow(source) == (
        "import os\nLIMIT = 8\n\nclass Card(Model):\n    stamps = field(0)\n\n"
        "    @property\n    def full(self):\n        pass\n\n"
        "@task(bind=True)\nasync def stamp(card, *, by=1):\n    pass\n"
    )


def test_a_module_without_functions_keeps_imports_and_names_of_classes() -> None:
    source = "import os\nif os.name:\n    LIMIT = 8\n@final\nclass Card(Model):\n    stamps = 0\n"
    assert hollow(source) == "import os\n\nclass Card:\n    pass\n"


def test_a_module_of_settings_loses_all_of_them() -> None:
    assert hollow("DEBUG = True\nALLOWED = ['*']\n") == "pass\n"


def test_what_does_not_parse_is_left() -> None:
    assert hollow("def (") == "def ("
