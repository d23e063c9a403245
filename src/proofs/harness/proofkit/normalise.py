"""Takes out of a text what differs from run to run, and nothing else.

A rule that is too eager erases evidence (`8 s`, `process 3 items`), so each asks for the exact form
of the noise; what slips through shows itself when a proof is run twice. What the proof or the
sample says itself, letter by letter, is never touched.
"""

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime

from proofkit.places import HARNESS, LIBRARIES, PROJECT, STANDARD_LIBRARY, TMP

# Linux gives these ports to clients; the services of the fixtures have fixed ones below.
CLIENT_PORTS = range(32768, 61000)
# A moment this near to now is the time of the run; any other is a value of the proof.
NEAR_SECONDS = 2 * 86_400

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_MONTH = "|".join(_MONTHS)
_CLOCK = r"\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?"
_ZONE = r"(?: ?(?:Z\b|UTC\b|GMT\b|[+-]\d\d:?\d\d\b))?"

PATHS = (
    (f"{LIBRARIES}/", "<lib>/"),
    (f"{STANDARD_LIBRARY}/", "<python>/"),
    (f"{HARNESS}/", "<proofkit>/"),
    (f"{PROJECT}/", ""),
    ("/input/", ""),
)

Rule = tuple[re.Pattern[str], str]

PLAIN: tuple[Rule, ...] = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"\bat 0x[0-9a-f]{6,16}\b", "at 0x…"),
        (r"\b0x[57][0-9a-f]{11}\b", "0x…"),
        (rf"{TMP}/pytest/[\w.\-\[\]]+", "<tmp>"),
        (rf"{TMP}/tmp[a-z0-9_]{{8}}\b", "<tmp>"),
        (r"\b[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b", "<uuid>"),
        (r"\b\d+\.\d{3,} ?(s|ms|µs|us|sec|secs|seconds|milliseconds)\b", r"<duration> \1"),
        (r"\b([Pp][Ii][Dd]\]?(?: is|[:=#])? ?)\d+\b", r"\1<pid>"),
        (r"\b([Pp]rocess )\[\d+\]", r"\1[<pid>]"),
        (r"\b([Pp]rocess )\d+(?= waits\b|[:.;] |\.$)", r"\1<pid>"),
        (r"\b(thread id(?:ent)? )\d{6,}\b", r"\1<thread>"),
        (r"(started(?: daemon)? )\d{9,}\b", r"\1<thread>"),
    )
)

# Only after the moments are gone: the number beside one in a log is the process's.
AFTER: tuple[Rule, ...] = (
    (re.compile(r"(<time>\]? )\[\d+\]"), r"\1[<pid>]"),
    (re.compile(r"(?m)^\d+(:[MXCS] <time>)"), r"<pid>\1"),
)

_MOMENTS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)[ T]{_CLOCK}{_ZONE}",
        rf"(?P<d>\d\d)[/ ](?P<b>{_MONTH})[/ ](?P<y>\d{{4}})[: ]{_CLOCK}{_ZONE}",
        rf"\b\w{{3}} (?P<b>{_MONTH}) +(?P<d>\d\d?) {_CLOCK} (?P<y>\d{{4}})",
        r"datetime\.datetime\((?P<y>\d{4}), (?P<m>\d\d?), (?P<d>\d\d?)"
        r"(?:, [\w.=]+(?:\([^()]*\))?)*\)",
    )
)
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# Neither a page nor a terminal shows them; half a surrogate pair cannot even be written.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_EPOCH = re.compile(r"\b1\d{9}(?:\.\d+)?\b")
_PORT = re.compile(r"((?:127\.0\.0\.1|localhost|\[::1\]|::1)(?:['\"], |:))(\d{5})\b")


class Normaliser:
    """Normalises texts; ``literal`` is what proof and sample say, ``now`` seconds since 1970."""

    def __init__(self, literal: str = "", now: float | None = None) -> None:
        self._literal = literal
        self._now = time.time() if now is None else now

    def __call__(self, text: str) -> str:
        """Give the text without what differs from run to run."""
        text = _CONTROL.sub(lambda match: f"\\x{ord(match[0]):02x}", _COLOUR.sub("", text))
        for path, by in PATHS:
            text = text.replace(path, by)
        for pattern, by in PLAIN:
            text = pattern.sub(self._unless_said(lambda m, by=by: m.expand(by)), text)  # type: ignore[misc]
        for pattern in _MOMENTS:
            text = pattern.sub(self._unless_said(self._moment), text)
        text = _EPOCH.sub(self._unless_said(self._epoch), text)
        text = _PORT.sub(self._unless_said(_port), text)
        for pattern, by in AFTER:
            text = pattern.sub(by, text)
        return text

    def _unless_said(self, by: Callable[[re.Match[str]], str]) -> Callable[[re.Match[str]], str]:
        return lambda match: match[0] if match[0] in self._literal else by(match)

    def _moment(self, match: re.Match[str]) -> str:
        parts = match.groupdict()
        month = _MONTHS.index(parts["b"]) + 1 if parts.get("b") else int(parts["m"])
        try:
            day = datetime(int(parts["y"]), month, int(parts["d"]), 12, tzinfo=UTC)
        except ValueError:
            return match[0]
        return "<time>" if self._near(day.timestamp()) else match[0]

    def _epoch(self, match: re.Match[str]) -> str:
        return "<time>" if self._near(float(match[0])) else match[0]

    def _near(self, seconds: float) -> bool:
        return abs(seconds - self._now) <= NEAR_SECONDS


def _port(match: re.Match[str]) -> str:
    return f"{match[1]}<port>" if int(match[2]) in CLIENT_PORTS else match[0]
