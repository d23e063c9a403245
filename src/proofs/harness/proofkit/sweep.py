"""Ends what a test leaves running."""

import contextlib
import ctypes
import os
import signal
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans() -> None:
    """Become the parent of descendants whose own parent ends, so that each can be waited for."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def sweep(child: int) -> int:
    """End everything else in this pid namespace and give the wait status of ``child``.

    Only where process 1 is bubblewrap's is everything ours; elsewhere (tests of the harness) the
    process group of the child alone is ended.
    """
    if not in_sandbox():
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(child, signal.SIGKILL)
        return os.waitpid(child, 0)[1]
    with contextlib.suppress(ProcessLookupError):
        # One call for all: a loop over /proc loses the race against a fork bomb.
        os.kill(-1, signal.SIGKILL)
    status = 0
    while True:
        try:
            pid, ended = os.waitpid(-1, 0)
        except ChildProcessError:
            return status
        if pid == child:
            status = ended


def in_sandbox() -> bool:
    """Tell whether process 1 of this pid namespace is bubblewrap's."""
    try:
        return os.getpid() != 1 and Path("/proc/1/comm").read_text().strip() == "bwrap"
    except OSError:
        return False
