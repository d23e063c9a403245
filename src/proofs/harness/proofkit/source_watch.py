"""Notes at run time when a proof looks at the text of a sample instead of at what it does."""

import os
import sys
from types import FrameType
from typing import Any

from proofkit.places import HARNESS, INPUT, PROJECT, PROOF, SAMPLE, SUPPORT

_reads: list[str] = []
_PROOF = str(PROOF)
_HARNESS = f"{HARNESS}/"
_WATCHED = (f"{PROJECT}/", f"{SAMPLE}/", f"{SUPPORT}/")
# They print a line of source in a traceback or a warning; nothing is learned from it.
_PRINTERS = ("/traceback.py", "/warnings.py")


def watch() -> None:
    """Start; an audit hook cannot be taken out again."""
    sys.addaudithook(_hook)


def reads() -> list[str]:
    """What was looked at so far, e.g. ``loyalty/models.py at proof line 12``."""
    return list(_reads)


def _hook(event: str, args: tuple[Any, ...]) -> None:
    if event == "object.__getattr__":
        frame = sys._getframe(1)
        if args[1] == "__code__" and frame.f_code.co_filename == _PROOF:
            _reads.append(f"__code__ at proof line {frame.f_lineno}")
    elif event == "open" and isinstance(args[0], (str, bytes)):
        path = os.path.abspath(os.fsdecode(args[0]))  # noqa: PTH100 - pathlib is far slower here
        if path.endswith((".py", ".sql")) and path.startswith(_WATCHED):
            line = _line_of_proof(sys._getframe(1))
            if line is not None:
                _reads.append(f"{_shown(path)} at proof line {line}")


def _line_of_proof(frame: FrameType | None) -> int | None:
    """Give the line of the proof that led here, unless an import, a fixture or a traceback did."""
    while frame is not None:
        name = frame.f_code.co_filename
        if "importlib" in name or name.startswith(_HARNESS):
            return None
        back = frame.f_back
        if name.endswith("/linecache.py") and back and back.f_code.co_filename.endswith(_PRINTERS):
            return None
        if name == _PROOF:
            return frame.f_lineno
        frame = back
    return None


def _shown(path: str) -> str:
    root = next(root for root in (PROJECT, INPUT) if path.startswith(f"{root}/"))
    return path[len(str(root)) + 1 :]
