"""The pytest plugin that runs each test in a child of its own and alone writes the results."""

import contextlib
import os
import secrets
import select
import sys
import tempfile
import time
from collections.abc import Generator

import pytest

from proofkit import child, source_watch
from proofkit.channel import Channel
from proofkit.distributions import Distributions
from proofkit.job import Job
from proofkit.normalise import Normaliser
from proofkit.places import PROJECT, SAMPLE, SUPPORT
from proofkit.preload import mentioned, preload
from proofkit.results import MAX_BYTES, result_of
from proofkit.sweep import adopt_orphans, sweep

# A child ends at once after its report; what still runs then is ended by the sweep.
SECONDS_TO_END = 3.0


class Recorder:
    """Collects in this process, which never imports a sample; forks for each test."""

    def __init__(self, job: Job, channel: Channel, normaliser: Normaliser) -> None:
        self._job = job
        self._channel = channel
        self._normaliser = normaliser
        self._distributions = Distributions(set(sys.modules), mentioned(job))
        self._child: child.Child | None = None
        adopt_orphans()

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Report the names, and a proof that took the sample already while it was collected."""
        self._channel.send("collected", tests=[item.name for item in session.items])
        early = source_watch.reads() + _samples_imported()
        if early:
            text = "the proof took the sample while it was collected: " + ", ".join(early)
            self._channel.send("collect", outcome="failed", text=text)
        preload(self._job)
        # pytest's own report of a failure takes 0.2 s and nobody reads it: the value is enough.
        session.config.option.tbstyle = "value"

    def pytest_deselected(self, items: list[pytest.Item]) -> None:
        """Report what was left out."""
        self._channel.send("deselected", tests=[item.name for item in items])

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Report a collection that failed or was skipped."""
        if report.outcome != "passed":
            text = self._normaliser(str(report.longrepr))[-2000:]
            self._channel.send("collect", outcome=report.outcome, text=text)

    def pytest_internalerror(self, excrepr: object) -> None:
        """Report an error of pytest or of a plugin."""
        self._channel.send("internal", text=self._normaliser(str(excrepr))[-2000:])

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """In the child: note the phase beside pytest's own report of it."""
        report = yield
        if self._child is not None:
            self._child.note(item, call, report)
        return report

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> bool:
        """Run one test in a child and report what came of it."""
        began = time.monotonic()
        token = secrets.token_bytes(16)
        reading, writing = os.pipe()
        with tempfile.TemporaryFile() as output:
            pid = os.fork()
            if pid == 0:
                os.close(reading)
                self._child = child.Child(self._job, self._normaliser, output.fileno())
                self._child.run(item, self._channel, writing, token)
            os.close(writing)
            data, timed_out = _receive(pid, reading, began + self._job.test_seconds)
            os.close(reading)
            status = sweep(pid)
            result = result_of(data[len(token) :]) if data.startswith(token) else None
            if result is None:
                _tell_last_words(item.name, output.fileno())
        with contextlib.suppress(OSError):
            # A test may have removed everything under /tmp; pytest wants its folder back.
            PROJECT.mkdir(exist_ok=True)
            os.chdir(PROJECT)
        phases, modules = result or (None, [])
        self._channel.send(
            "test",
            name=item.name,
            phases=phases,
            timed_out=timed_out,
            status=status,
            ms=round((time.monotonic() - began) * 1000),
            distributions=self._distributions.of(modules),
        )
        if timed_out or not phases or any(phase["outcome"] != "passed" for phase in phases):
            item.session.testsfailed += 1
        return True


def _receive(pid: int, reading: int, end: float) -> tuple[bytes, bool]:
    """Read what the child writes until it has ended; also tells whether the time ran out."""
    data = b""
    process = os.pidfd_open(pid)
    pipe = [reading]
    try:
        while True:
            ready, _, _ = select.select([process, *pipe], [], [], max(0.0, end - time.monotonic()))
            if not ready:
                return data, bool(pipe)
            chunk = os.read(reading, 1 << 16) if reading in ready else b""
            data += chunk
            if len(data) > MAX_BYTES:
                return b"", False
            if reading in ready and not chunk:
                pipe = []
                end = min(end, time.monotonic() + SECONDS_TO_END)
            # Others may hold the pipe open, so the end of the child counts, not that of the pipe.
            if process in ready and reading not in ready:
                return data, False
    finally:
        os.close(process)


def _samples_imported() -> list[str]:
    roots = (f"{SAMPLE}/", f"{SUPPORT}/")
    files = {name: str(getattr(m, "__file__", "")) for name, m in list(sys.modules.items())}
    return [name for name, file in files.items() if file.startswith(roots)]


def _tell_last_words(name: str, output: int) -> None:
    """Print the end of the output of a test that gave no report, for who looks for the reason."""
    size = os.fstat(output).st_size
    tail = os.pread(output, 2000, max(0, size - 2000)).decode("utf-8", "replace").strip()
    if tail:
        sys.stderr.write(f"{name} left no report; its output ended with:\n{tail}\n")
