"""What a child says is not trusted: plain data of the agreed shape and size, or nothing."""

import json
from typing import Any

MAX_BYTES = 1_000_000

PHASE: dict[str, tuple[type, ...]] = {
    "phase": (str,),
    "outcome": (str,),
    "xfail": (bool,),
    "source_read": (list,),
    "output": (str,),
    "error": (dict, type(None)),
}
ERROR: dict[str, tuple[type, ...]] = {
    "type": (str,),
    "message": (str,),
    "text": (str,),
    "chain": (list,),
    "sqlstate": (str, type(None)),
    "raised_in": (str,),
    "sample_line": (list, type(None)),
    "proof_line": (list, type(None)),
    "missing": (str, type(None)),
    "missing_in_sample": (bool,),
    "excerpt": (str,),
    "whole": (str,),
}
OUTCOMES = {"passed", "failed", "skipped"}


def result_of(data: bytes) -> tuple[list[dict[str, Any]], list[str]] | None:
    """Read what a child wrote, its phases and its loaded modules; None where it is not that."""
    try:
        given = json.loads(data)
        phases, modules = given["phases"], given["modules"]
        fits = _texts(modules) and isinstance(phases, list) and 1 <= len(phases) <= 3
        if fits and all(_is_phase(phase) for phase in phases):
            return phases, modules
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    return None


def _is_phase(phase: Any) -> bool:
    if not _has(phase, PHASE) or not _texts(phase["source_read"]):
        return False
    if phase["phase"] not in ("setup", "call", "teardown") or phase["outcome"] not in OUTCOMES:
        return False
    error = phase["error"]
    if error is None:
        return True
    return (
        _has(error, ERROR)
        and _texts(error["chain"])
        and _line(error["sample_line"], (str, int, str))
        and _line(error["proof_line"], (int, str))
    )


def _has(given: Any, shape: dict[str, tuple[type, ...]]) -> bool:
    return (
        isinstance(given, dict)
        and given.keys() == shape.keys()
        and all(isinstance(given[name], types) for name, types in shape.items())
    )


def _texts(given: Any) -> bool:
    return isinstance(given, list) and all(isinstance(item, str) for item in given)


def _line(given: Any, types: tuple[type, ...]) -> bool:
    return given is None or (
        len(given) == len(types)
        and all(isinstance(item, kind) for item, kind in zip(given, types, strict=True))
    )
