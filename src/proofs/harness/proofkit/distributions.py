"""Which installed distributions a test has loaded."""

import re
from functools import cache

from proofkit.places import LIBRARIES

# The first part of a path in RECORD: a package's folder, or a module of one file.
_TOP = re.compile(r"^([A-Za-z_]\w*)(?:/|\.py,|\.(?:abi3|cpython)[^/,]*\.so,)", re.MULTILINE)
_NAME = re.compile(r"^Name: *(.+?) *$", re.MULTILINE)


class Distributions:
    """The distributions behind modules that are mentioned; those loaded before are pytest's own."""

    def __init__(self, before: set[str], mentioned: set[str]) -> None:
        # What a framework loads on its own account tells a reader nothing.
        self._counted = mentioned - {name.partition(".")[0] for name in before}

    def of(self, modules: list[str]) -> list[str]:
        """Give the distributions' names, sorted."""
        by_module = owners()
        return sorted({by_module[m] for m in self._counted.intersection(modules) if m in by_module})


@cache
def owners() -> dict[str, str]:
    """Each importable top-level module of the environment with its distribution's name."""
    found: dict[str, str] = {}
    for folder in sorted(LIBRARIES.glob("*.dist-info")):
        record, metadata = folder / "RECORD", folder / "METADATA"
        name = _NAME.search(metadata.read_text(encoding="utf-8")) if metadata.is_file() else None
        if name and record.is_file():
            for module in set(_TOP.findall(record.read_text(encoding="utf-8"))):
                found.setdefault(module, name[1])
    return found
