"""The frames of an exception, each with where its code stands."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

from proofkit.normalise import PATHS
from proofkit.places import HARNESS, PROJECT, PROOF

Place = Literal["sample", "proof", "harness", "library"]

SQL_PROOF_FILE = str(HARNESS / "sql.py")


@dataclass(frozen=True)
class Frame:
    """One frame, outermost first in a list of them."""

    place: Place
    file: str
    line: int
    function: str

    @property
    def shown(self) -> str:
        """The path as a reader of the page knows it."""
        for root, by in PATHS:
            if self.file.startswith(root):
                return by + self.file.removeprefix(root)
        return self.file

    @property
    def text(self) -> str:
        """The line of source, read from the file itself: a module may lie about its text."""
        lines = _lines(self.file)
        return lines[self.line - 1].strip() if 0 < self.line <= len(lines) else ""


def frames_of(trace: TracebackType | None, proof: dict[str, Any]) -> list[Frame]:
    """Give the frames, outermost first; ``proof`` is the globals of the proof's module."""
    frames = []
    while trace is not None:
        code = trace.tb_frame.f_code
        own = trace.tb_frame.f_globals is proof
        place = _place(code.co_filename, own)
        frames.append(Frame(place, code.co_filename, trace.tb_lineno, code.co_name))
        trace = trace.tb_next
    return frames


def last(frames: list[Frame], place: Place) -> Frame | None:
    """Give the innermost frame of that place."""
    return next((frame for frame in reversed(frames) if frame.place == place), None)


def _place(file: str, own: bool) -> Place:
    if file.startswith(f"{PROJECT}/"):
        return "sample"
    if file in (str(PROOF), SQL_PROOF_FILE):
        # Code of a sample that was compiled under the proof's name has other globals.
        return "proof" if own else "library"
    return "harness" if file.startswith(f"{HARNESS}/") else "library"


@cache
def _lines(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
