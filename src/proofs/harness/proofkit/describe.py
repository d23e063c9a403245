"""An exception as the record of the result channel."""

from collections.abc import Iterator
from typing import Any

import pytest

from proofkit.errors import Told
from proofkit.excerpt import excerpt, whole
from proofkit.frames import Frame, frames_of, last
from proofkit.names import qualified_name
from proofkit.normalise import Normaliser
from proofkit.places import PROJECT

MAX_MESSAGE = 500
MAX_TEXT = 2000
MAX_CHAIN = 5
# How much of a text is looked at: a sample may say a hundred megabytes.
READ_TEXT = 20_000


def describe(
    error: BaseException, item: pytest.Item, output: str, normaliser: Normaliser
) -> dict[str, Any]:
    """Give the record; nothing that the exception does when it is asked can break it."""
    proof = getattr(getattr(item, "function", None), "__globals__", {})
    frames = frames_of(error.__traceback__, proof)
    sample, stated = last(frames, "sample"), last(frames, "proof")
    text = normaliser(text_of(error)[:READ_TEXT]).strip()
    message = text.split("\nassert ")[0] if isinstance(error, AssertionError) else text
    missing = _text_or_none(_asked(error, "name")) if isinstance(error, ImportError) else None
    return {
        "type": qualified_name(type(error)),
        "message": message.partition("\n")[0][:MAX_MESSAGE],
        "text": text[:MAX_TEXT],
        "chain": [qualified_name(type(e)) for e in _causes(error)][:MAX_CHAIN],
        "sqlstate": sqlstate(error),
        "raised_in": _raised_in(error, frames),
        "sample_line": sample and [sample.shown, sample.line, sample.text],
        # The tests of an SQL proof are steps, not lines.
        "proof_line": stated
        and (None if stated.file.endswith("/sql.py") else [stated.line, stated.text]),
        "missing": missing,
        "missing_in_sample": missing is not None and _in_sample(missing),
        "excerpt": excerpt(
            frames, qualified_name(type(error)), text, _notes(error, normaliser), output
        ),
        "whole": whole(_story(error, frames, text, proof, normaliser), output),
    }


def _story(
    error: BaseException,
    frames: list[Frame],
    text: str,
    proof: dict[str, Any],
    normaliser: Normaliser,
) -> list[tuple[str, list[Frame], str]]:
    causes = list(_causes(error))[:MAX_CHAIN]
    told = [
        (
            qualified_name(type(e)),
            frames_of(e.__traceback__, proof),
            normaliser(text_of(e)[:READ_TEXT])[:MAX_TEXT],
        )
        for e in reversed(causes)
    ]
    return [*told, (qualified_name(type(error)), frames, text[:MAX_TEXT])]


def text_of(error: BaseException) -> str:
    """Give ``str(error)``, or what happened instead."""
    try:
        if type(error) is AssertionError:
            # A sample may have given it a str of its own making.
            only = error.args[0] if len(error.args) == 1 else None
            return str.__str__(only) if isinstance(only, str) else BaseException.__str__(error)
        return str.__str__(str(error))
    except Exception as problem:
        return f"<str() raised {qualified_name(type(problem))}>"


def sqlstate(error: BaseException) -> str | None:
    """Give the SQLSTATE of the exception, of its cause, or of the driver's error it wraps."""
    for holder in (error, error.__cause__, _asked(error, "orig")):
        for name in ("sqlstate", "pgcode"):
            state = _text_or_none(_asked(holder, name))
            if state is not None and len(state) == 5:
                return state
    return None


def _notes(error: BaseException, normaliser: Normaliser) -> list[str]:
    """What was added to the exception on its way, e.g. the step of an SQL proof."""
    given = _asked(error, "__notes__")
    notes = list(given)[:MAX_CHAIN] if isinstance(given, list) else []
    return [normaliser(str.__str__(note)[:MAX_TEXT]) for note in notes if isinstance(note, str)]


def _raised_in(error: BaseException, frames: list[Frame]) -> str:
    told = frames
    if isinstance(error, Told):
        # They tell how the sample behaved: the proof's line that asked is where they come from.
        told = [frame for frame in frames if frame.place in ("sample", "proof")]
    return told[-1].place if told else "library"


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen = {id(error)}
    while True:
        hidden = error.__cause__ is None and error.__suppress_context__
        cause = None if hidden else error.__cause__ or error.__context__
        if cause is None or id(cause) in seen:
            return
        seen.add(id(cause))
        yield cause
        error = cause


def _asked(holder: object, name: str) -> object:
    try:
        return getattr(holder, name, None)
    except Exception:
        return None


def _text_or_none(value: object) -> str | None:
    return str.__str__(value) if isinstance(value, str) and str.__str__(value) else None


def _in_sample(module: str) -> bool:
    path = PROJECT.joinpath(*module.split("."))
    return path.is_dir() or path.with_name(f"{path.name}.py").is_file()
