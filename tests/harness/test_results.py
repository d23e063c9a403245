import json
from typing import Any

import pytest
from proofkit.results import result_of

ERROR: dict[str, Any] = {
    "type": "builtins.AssertionError",
    "message": "m",
    "text": "m",
    "chain": [],
    "sqlstate": None,
    "raised_in": "proof",
    "sample_line": None,
    "proof_line": [3, "assert"],
    "missing": None,
    "missing_in_sample": False,
    "excerpt": "",
    "whole": "",
}
PHASE: dict[str, Any] = {
    "phase": "call",
    "outcome": "failed",
    "xfail": False,
    "source_read": [],
    "output": "",
    "error": ERROR,
}


def read(phases: object, modules: object = ()) -> object:
    return result_of(json.dumps({"phases": phases, "modules": modules}).encode())


def test_reads_phases_and_modules() -> None:
    assert read([PHASE], ["django"]) == ([PHASE], ["django"])


@pytest.mark.parametrize(
    "phases",
    [
        [],
        [PHASE] * 4,
        "passed",
        [{**PHASE, "outcome": "fine"}],
        [{**PHASE, "phase": "all"}],
        [{**PHASE, "extra": 1}],
        [{**PHASE, "source_read": [1]}],
        [{**PHASE, "error": {}}],
        [{**PHASE, "error": {**ERROR, "message": 1}}],
        [{**PHASE, "error": {**ERROR, "proof_line": ["3", "assert"]}}],
        [{**PHASE, "error": {**ERROR, "sample_line": [1, 2]}}],
    ],
)
def test_refuses_another_shape(phases: object) -> None:
    assert read(phases) is None


@pytest.mark.parametrize("data", [b"", b"[", b"null", b"[]", b"{}", b"\xff", b"[" * 100_000])
def test_refuses_what_is_not_a_result(data: bytes) -> None:
    assert result_of(data) is None


def test_refuses_half_a_result() -> None:
    whole = json.dumps({"phases": [PHASE], "modules": []}).encode()
    assert result_of(whole[:-1]) is None
    assert result_of(whole + whole) is None
