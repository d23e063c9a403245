"""The failure for a reader: its essential lines, and the whole."""

import re

from proofkit.frames import Frame

MAX_LINES = 15
MAX_WIDTH = 160
MAX_WHOLE = 6000
# Frames of the sample that are shown beside the proof's own line.
SAMPLE_FRAMES = 2
ERROR_LINES = 6
MAX_FRAMES = 40

_HEADING = "Traceback (most recent call last):"
_FRAME = re.compile(r'^File "(?P<file>[^"<][^"]*)", line (?P<line>\d+), in (?P<function>.+)$')
# What a log puts before each line of a traceback: a group's margin.
_MARGIN = re.compile(r"^(?: *[|+](?:-+)?)? *")


def excerpt(frames: list[Frame], kind: str, text: str, notes: list[str], output: str) -> str:
    """Give at most 15 lines: the line of the proof, the error, what a server or worker logged."""
    stated = [f for f in frames if f.place == "proof" and not f.file.endswith("/sql.py")][-1:]
    lines = []
    for frame in stated + [f for f in frames if f.place == "sample"][-SAMPLE_FRAMES:]:
        lines += [f"{frame.shown}:{frame.line}: in {frame.function}", f"    {frame.text}"]
    told = f"{kind.removeprefix('builtins.')}: {_stated(text)}"
    lines += [f"E   {line}" for line in told.splitlines() if line.strip()][:ERROR_LINES]
    lines += [line for note in notes for line in note.splitlines() if line.strip()][:ERROR_LINES]
    logged = logged_failure(output)
    if logged:
        lines = [*lines[: MAX_LINES - len(logged) - 2], "", "Logged meanwhile:", *logged]
    return "\n".join(_short(line) for line in lines[:MAX_LINES])


def _stated(text: str) -> str:
    """Leave out what pytest adds to an assertion that has a message: it says the same again."""
    message = text.partition("\nassert ")[0]
    return text if message.startswith("assert ") else message


def logged_failure(output: str) -> list[str]:
    """Give the last traceback of the output that passes through the sample, in a few lines."""
    blocks = [_block(part.splitlines()[1:]) for part in output.split(_HEADING)[1:]]
    chosen = next((block for block in reversed(blocks) if len(block) > 1), None)
    return chosen or []


def _block(lines: list[str]) -> list[str]:
    """Read one traceback: its last frames in the sample, then its last line."""
    frames: list[str] = []
    for index, raw in enumerate(lines):
        line = _MARGIN.sub("", raw, count=1)
        frame = _FRAME.match(line)
        if frame:
            if not frame["file"].startswith(("<", "/")) and frame["file"] != "proof.py":
                frames.append(f"{frame['file']}:{frame['line']}: in {frame['function']}")
                follows = lines[index + 1].strip() if index + 1 < len(lines) else ""
                frames.append(f"    {_MARGIN.sub('', follows, count=1)}")
        elif (line and not raw.startswith((" ", "\t"))) or re.match(r"^ *\| [A-Za-z_]", raw):
            return [*frames[-2 * SAMPLE_FRAMES :], f"E   {line.strip()}"]
    return frames[-2 * SAMPLE_FRAMES :]


def whole(parts: list[tuple[str, list[Frame], str]], output: str) -> str:
    """Give the traceback in pytest's short form and the captured output.

    ``parts`` are the exception and before it its causes: type, frames, text of each.
    """
    report = "\n\nwhich led to:\n\n".join(_traceback(*part) for part in parts)
    report = _middle_out(report, MAX_WHOLE * 2 // 3 if output else MAX_WHOLE)
    output = output.strip()
    if not output:
        return report
    heading = "\n\n---- output ----\n"
    return report + heading + _middle_out(output, MAX_WHOLE - len(report) - len(heading))


def _traceback(kind: str, frames: list[Frame], text: str) -> str:
    """Print one exception; the frames of pytest before the first of ours are left out."""
    ours = (i for i, frame in enumerate(frames) if frame.place != "library")
    lines = []
    for frame in frames[next(ours, 0) :][-MAX_FRAMES:]:
        lines += [f"{frame.shown}:{frame.line}: in {frame.function}", f"    {frame.text}"]
    told = f"{kind.removeprefix('builtins.')}: {text}"
    return "\n".join([*lines, *(f"E   {line}" for line in told.splitlines())])


def _middle_out(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    mark = "\n[…]\n"
    head = (limit - len(mark)) // 3
    return text[:head] + mark + text[len(text) - (limit - len(mark) - head) :]


def _short(line: str) -> str:
    return line if len(line) <= MAX_WIDTH else line[: MAX_WIDTH - 1] + "…"
