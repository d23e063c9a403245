"""One run of pytest over one proof, from the job to the last line of the channel."""

import os
import sys
import traceback
from pathlib import Path

from proofkit.channel import Channel, set_dumpable
from proofkit.job import Job, read_job
from proofkit.places import PROJECT, PROOF

INTERNAL_ERROR = 3

# Everything that a proof has no use for is left out: it would only cost time at each start.
LEFT_OUT = (
    "cacheprovider doctest junitxml pastebin stepwise setuponly setupplan debugging "
    "faulthandler terminal threadexception unraisableexception unittest"
)


def main() -> None:
    """Run the job and leave with pytest's code; what goes wrong here is told as ``internal``."""
    job = read_job(sys.stdin.readline())
    set_dumpable(False)
    channel = Channel(job.nonce)
    try:
        code = run(job, channel)
    except BaseException:
        channel.send("internal", text=traceback.format_exc()[-4000:])
        code = INTERNAL_ERROR
    channel.send("end", rc=code)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def run(job: Job, channel: Channel) -> int:
    """Lint, then collect and run the tests; gives pytest's exit code."""
    from proofkit import project, source_watch
    from proofkit.fixtures import _job
    from proofkit.normalise import Normaliser
    from proofkit.preload import texts
    from proofkit.recorder import Recorder

    faults = project.faults_of_input()
    if faults:
        channel.send("input", text="; ".join(faults))
        return INTERNAL_ERROR
    if job.runner == "python":
        from proofkit.lint import findings

        for finding in findings(PROOF.read_text(encoding="utf-8")):
            channel.send("lint", line=finding.line, column=finding.column, text=finding.text)

    # Empty while the proof is collected: a sample comes only into the child of each test.
    PROJECT.mkdir(exist_ok=True)
    os.chdir(PROJECT)
    for name in ("PYTHONPATH", "PYTHONSAFEPATH"):
        os.environ.pop(name, None)
    os.environ["PYTHONPATH"] = str(PROJECT)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    sys.path.insert(0, str(PROJECT))
    _job.set_at(job.at)
    source_watch.watch()
    return pytest_run(_tests_of(job), Recorder(job, channel, Normaliser(texts(job))))


def pytest_run(tests: Path, recorder: object) -> int:
    """Run pytest over one file with the recorder and the fixtures."""
    import pytest

    from proofkit import fixtures

    options = [
        str(tests),
        *(f"-pno:{name}" for name in LEFT_OUT.split()),
        "--noconftest",
        # The child takes its output itself; pytest's own capture would read a flood into memory.
        "--capture=no",
        "--strict-markers",
        "--import-mode=importlib",
        "--basetemp=/tmp/pytest",
        "-c",
        "/dev/null",
        f"--rootdir={tests.parent}",
        # A test that returns its comparison instead of asserting it would pass whatever it found.
        "-W",
        "error::pytest.PytestReturnNotNoneWarning",
    ]
    return int(pytest.main(options, plugins=[recorder, *fixtures.plugins()]))


def _tests_of(job: Job) -> Path:
    from proofkit.places import HARNESS

    return PROOF if job.runner == "python" else HARNESS / "sql.py"
