"""The job that the driver hands in, one JSON line on standard input."""

import json
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Job:
    """What is to be run. ``at`` is the path of a single-file sample, ``""`` for a folder."""

    nonce: str
    runner: Literal["python", "sql"]
    at: str
    hollow: bool
    test_seconds: float


def read_job(line: str) -> Job:
    """Read the line; ValueError where it is not a job."""
    given = json.loads(line)
    if not isinstance(given, dict) or given.get("runner") not in ("python", "sql"):
        raise ValueError(f"not a job: {line[:200]}")
    return Job(
        nonce=str(given["nonce"]),
        runner=given["runner"],
        at=str(given.get("at") or ""),
        hollow=bool(given.get("hollow", False)),
        test_seconds=float(given.get("test_seconds", 20)),
    )
