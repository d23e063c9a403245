import json
import os

from proofkit.channel import Channel
from proofkit.job import Job, read_job


def test_numbers_its_lines_and_writes_from_its_own_process_alone() -> None:
    reading, writing = os.pipe()
    channel = Channel("n1", writing)
    channel.send("collected", tests=["test_x"])
    child = os.fork()
    if child == 0:
        channel.send("end", rc=0)
        os._exit(0)
    os.waitpid(child, 0)
    channel.send("end", rc=1)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        lines = [json.loads(line) for line in pipe]
    assert lines == [
        {"n": "n1", "seq": 1, "kind": "collected", "tests": ["test_x"]},
        {"n": "n1", "seq": 2, "kind": "end", "rc": 1},
    ]


def test_reads_a_job() -> None:
    line = '{"nonce":"n1","runner":"python","at":"a/b.py","hollow":true,"test_seconds":5}\n'
    assert read_job(line) == Job("n1", "python", "a/b.py", True, 5.0)
