"""What happens in the child of one test."""

import contextlib
import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any, NoReturn

import pytest

from proofkit import source_watch
from proofkit.channel import Channel, set_dumpable
from proofkit.describe import describe
from proofkit.fixtures._process import sample_logs
from proofkit.job import Job
from proofkit.normalise import Normaliser
from proofkit.project import lay_out

MAX_OUTPUT = 4000
# How much of the output is looked at, from its end, in bytes.
READ_OUTPUT = 64_000
LAID_OUT_WRONG = 70


class Child:
    """One test: its project, its output, its phases."""

    def __init__(self, job: Job, normaliser: Normaliser, output: int) -> None:
        self._job = job
        self._normaliser = normaliser
        self._output = output
        self._told = 0
        self._read_logs: dict[Path, int] = {}
        self._phases: list[dict[str, Any]] = []

    def run(self, item: pytest.Item, channel: Channel, writing: int, token: bytes) -> NoReturn:
        """Lay out the project, run the test with its fixtures, write the phases, leave."""
        from _pytest.runner import runtestprotocol

        try:
            os.setsid()
            channel.close_in_child()
            set_dumpable(True)
            self._redirect()
            _forget_the_harness()
            lay_out(self._job)
            # No next item: every fixture is torn down here.
            runtestprotocol(item, log=False, nextitem=None)
            data = json.dumps({"phases": self._phases, "modules": _loaded_modules()})
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(token + data.encode())
        except BaseException:
            with contextlib.suppress(BaseException):
                os.write(2, traceback.format_exc().encode())
            os._exit(LAID_OUT_WRONG)
        finally:
            os._exit(0)

    def note(
        self, item: pytest.Item, call: pytest.CallInfo[None], report: pytest.TestReport
    ) -> None:
        """Keep one phase as plain data."""
        output = self._new_output() + self._new_logs() + _logged(report)
        output = self._normaliser(output)
        error = None
        if call.excinfo is not None:
            error = describe(call.excinfo.value, item, output, self._normaliser)
        self._phases.append(
            {
                "phase": report.when,
                "outcome": report.outcome,
                "xfail": hasattr(report, "wasxfail")
                or item.get_closest_marker("xfail") is not None,
                "source_read": source_watch.reads(),
                "output": output[-MAX_OUTPUT:],
                "error": error,
            }
        )

    def _new_logs(self) -> str:
        """What servers and workers of the sample logged to files since the last phase."""
        new = ""
        for path in sample_logs:
            with contextlib.suppress(OSError):
                data = path.read_bytes()[self._read_logs.get(path, 0) :]
                self._read_logs[path] = self._read_logs.get(path, 0) + len(data)
                new += data[-READ_OUTPUT:].decode("utf-8", "replace")
        return new

    def _redirect(self) -> None:
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(self._output, 1)
        os.dup2(self._output, 2)
        for stream in (sys.stdout, sys.stderr):
            # In order with what the processes write that the test starts.
            stream.reconfigure(write_through=True, errors="backslashreplace")  # type: ignore[union-attr]

    def _new_output(self) -> str:
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(Exception):
                stream.flush()
        size = os.fstat(self._output).st_size
        start = max(self._told, size - READ_OUTPUT)
        self._told = size
        return os.pread(self._output, size - start, start).decode("utf-8", "replace")


def _forget_the_harness() -> None:
    """Let an import of the recorder's modules by a sample give a copy, not what is running."""
    kept = ("proofkit.errors", "proofkit.fixtures")
    for name in list(sys.modules):
        if name.startswith("proofkit.") and not name.startswith(kept):
            del sys.modules[name]


def _logged(report: pytest.TestReport) -> str:
    """What went to Python's logging in this phase, where pytest's handler keeps it."""
    wanted = f"Captured log {report.when}"
    return "".join(f"{text}\n" for title, text in report.sections if title == wanted)


def _loaded_modules() -> list[str]:
    return sorted({str(name).partition(".")[0] for name in list(sys.modules)})
