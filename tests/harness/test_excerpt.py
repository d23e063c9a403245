from proofkit.excerpt import MAX_LINES, MAX_WHOLE, excerpt, logged_failure, whole

LOG = """INFO:     Application startup complete.
ERROR:    Exception in ASGI application
Traceback (most recent call last):
  File "<lib>/uvicorn/protocols/http/h11_impl.py", line 412, in run_asgi
    result = await app(self.scope)
  File "clinic/asgi.py", line 12, in waiting
    rows = await pool.fetch(QUERY)
           ^^^^^^^^^^^^^^^^^^^^^^^
  File "<lib>/asyncpg/pool.py", line 600, in fetch
    return await con.fetch(query)
RuntimeError: Task got Future <Future pending> attached to a different loop
INFO:     127.0.0.1:<port> - "GET /waiting HTTP/1.1" 500
"""
TOLD = [
    "clinic/asgi.py:12: in waiting",
    "    rows = await pool.fetch(QUERY)",
    "E   RuntimeError: Task got Future <Future pending> attached to a different loop",
]


def test_finds_the_frame_of_the_sample_and_the_last_line_of_a_logged_traceback() -> None:
    assert logged_failure(LOG) == TOLD


def test_prefers_the_last_traceback_that_passes_through_the_sample() -> None:
    frame = '  File "<lib>/x.py", line 1, in y\n    z\n'
    other = f"Traceback (most recent call last):\n{frame}KeyError: 1\n"
    assert logged_failure(other + LOG + other) == TOLD
    assert logged_failure(other) == []
    assert logged_failure(LOG.replace("line 12", "line 7") + LOG) == TOLD


def test_reads_the_traceback_of_an_exception_group() -> None:
    log = """  + Exception Group Traceback (most recent call last):
  |   File "<lib>/starlette/base.py", line 1, in collapse
  |     yield
  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "shop/views.py", line 9, in pay
    |     charge(order)
    | ValueError: no such order
    +------------------------------------
"""
    assert logged_failure(log) == [
        "shop/views.py:9: in pay",
        "    charge(order)",
        "E   ValueError: no such order",
    ]


def test_an_excerpt_leaves_out_what_pytest_says_again() -> None:
    text = "GET /waiting answered 500\nassert 500 == 200\n +  where 500 = <Response>.status_code"
    found = excerpt([], "builtins.AssertionError", text, [], LOG)
    assert found.splitlines() == [
        "E   AssertionError: GET /waiting answered 500",
        "",
        "Logged meanwhile:",
        *TOLD,
    ]


def test_an_assertion_without_a_message_keeps_what_pytest_says() -> None:
    found = excerpt([], "builtins.AssertionError", "assert 3 == 15\n +  where 3 = total()", [], "")
    assert found == "E   AssertionError: assert 3 == 15\nE    +  where 3 = total()"


def test_a_note_stands_after_the_error() -> None:
    found = excerpt(
        [], "psycopg.errors.UniqueViolation", "duplicate key", ["in step 2: INSERT"], ""
    )
    assert found == "E   psycopg.errors.UniqueViolation: duplicate key\nin step 2: INSERT"


def test_an_excerpt_is_short() -> None:
    found = excerpt([], "builtins.ValueError", "\n".join("x" * 500 for _ in range(90)), [], LOG)
    assert len(found.splitlines()) <= MAX_LINES
    assert max(map(len, found.splitlines())) <= 160


def test_the_whole_is_bounded_and_keeps_the_ends() -> None:
    text = "begin " + "x\n" * 9000 + "end"
    found = whole([("builtins.ValueError", [], text)], "first " + "y\n" * 9000 + "last")
    assert len(found) <= MAX_WHOLE
    assert found.startswith("E   ValueError: begin")
    assert found.endswith("last")


def test_the_whole_tells_causes_first() -> None:
    parts = [("a.Cause", [], "why"), ("b.Effect", [], "what")]
    assert whole(parts, "") == "E   a.Cause: why\n\nwhich led to:\n\nE   b.Effect: what"
