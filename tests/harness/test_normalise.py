import pytest
from proofkit.normalise import Normaliser
from proofkit.places import LIBRARIES, STANDARD_LIBRARY

# 2026-11-21 20:41:22 UTC
NOW = 1795293682.0
normalise = Normaliser(now=NOW)

CHANGED = [
    ("<Future at 0x7f431cd9b310 state=finished>", "<Future at 0x… state=finished>"),
    ("<function stamp at 0x1f00aa>", "<function stamp at 0x…>"),
    ("key 0x7f431cd9b310 is gone", "key 0x… is gone"),
    (f"{LIBRARIES}/django/db/utils.py:91", "<lib>/django/db/utils.py:91"),
    (f"{STANDARD_LIBRARY}/asyncio/runners.py", "<python>/asyncio/runners.py"),
    ("/tmp/project/loyalty/models.py:12", "loyalty/models.py:12"),
    ("/input/proof.py:3", "proof.py:3"),
    ("/tmp/tmpab12cd_x/report.csv", "<tmp>/report.csv"),
    ("/tmp/pytest/test_the_export0/report.csv", "<tmp>/report.csv"),
    ("task 3f0c1a52-9be1-4a8f-8d3e-0d1f2a3b4c5d failed", "task <uuid> failed"),
    ("succeeded in 0.012345678s: None", "succeeded in <duration> s: None"),
    ("duration: 12.345 ms", "duration: <duration> ms"),
    ("Booting worker with pid: 12", "Booting worker with pid: <pid>"),
    ("the server's PID is 4711", "the server's PID is <pid>"),
    ("Started server process [7]", "Started server process [<pid>]"),
    (
        "Process 61 waits for ShareLock on transaction 745; blocked by process 62.",
        "Process <pid> waits for ShareLock on transaction 745; blocked by process <pid>.",
    ),
    ("created in thread id 140231234567936", "created in thread id <thread>"),
    (
        "<Thread(Thread-1 (stamp), started 140231234567936)>",
        "<Thread(Thread-1 (stamp), started <thread>)>",
    ),
    ("2026-11-21 20:41:22,123 ERROR", "<time> ERROR"),
    ("at 2026-11-21T20:41:22.123456+00:00.", "at <time>."),
    ("at 2026-11-20T23:59:59Z.", "at <time>."),
    ("[21/Nov/2026:20:41:22 +0000]", "[<time>]"),
    ("Date: Sat, 21 Nov 2026 20:41:22 GMT", "Date: Sat, <time>"),
    ("Sat Nov 21 20:41:22 2026", "<time>"),
    ("datetime.datetime(2026, 11, 21, 20, 41, 22, 5, tzinfo=datetime.timezone.utc)", "<time>"),
    ("expires at 1795293999.25", "expires at <time>"),
    ("[2026-11-21 20:41:22 +0000] [12] [INFO] Listening", "[<time>] [<pid>] [INFO] Listening"),
    ("2026-11-21 20:41:22.123 UTC [61] LOG:  ready", "<time> [<pid>] LOG:  ready"),
    ("77:M 21 Nov 2026 20:41:22.123 * Ready", "<pid>:M <time> * Ready"),
    ("127.0.0.1:43210 - GET /", "127.0.0.1:<port> - GET /"),
    ("peer ('127.0.0.1', 43210)", "peer ('127.0.0.1', <port>)"),
]

CHANGED += [
    ("\x1b[31mred\x1b[0m", "red"),
    ("bell \x07, half a pair \ud800", "bell \\x07, half a pair \\xd800"),
]

LEFT = [
    "two lines\nand a\ttab",
    "für Zoë 🙂",
    "8 stamps ended at 1",
    "rows of the teamless member: [1, 1]",
    "retry after 60 seconds",
    "waited 8 s",
    "couldn't get a connection after 30.00 sec",
    "a timeout of 0.5 s",
    "12.50 seconds",
    "process 3 items",
    "3 processes",
    "rapid 5",
    "colour 0xff0000",
    "0xdeadbeef",
    "key 00000000-0000-0000-0000-000000000001",
    "key 11111111-1111-1111-1111-111111111111",
    "booked for 2024-03-01 12:00",
    "due 2026-11-21",
    "datetime.datetime(2024, 3, 1, 12, 0)",
    "1700000000",
    "phone 1234567890",
    "127.0.0.1:5432 refused",
    "127.0.0.1:15672 refused",
    "http://127.0.0.1:8000/waiting",
    "('127.0.0.1', 6379)",
    "43210 rows",
    "at 20:41",
    "2026-13-45 20:41",
    "/tmp/project",
    "Thread-1 (stamp)",
    "thread id 7",
    "[12] is the twelfth",
]


@pytest.mark.parametrize(("text", "expected"), CHANGED)
def test_takes_out_what_differs_from_run_to_run(text: str, expected: str) -> None:
    assert normalise(text) == expected


@pytest.mark.parametrize("text", LEFT)
def test_leaves_evidence(text: str) -> None:
    assert normalise(text) == text


@pytest.mark.parametrize(("text", "expected"), CHANGED)
def test_a_second_time_changes_nothing(text: str, expected: str) -> None:
    assert normalise(normalise(text)) == expected


def test_leaves_what_the_proof_says_itself() -> None:
    said = "3f0c1a52-9be1-4a8f-8d3e-0d1f2a3b4c5d"
    other = "4f0c1a52-9be1-4a8f-8d3e-0d1f2a3b4c5d"
    found = Normaliser(f'KEY = "{said}"', NOW)(f"{said} became {other}")
    assert found == f"{said} became <uuid>"
