import pytest
from proofkit.lint import findings

REFUSED = {
    "import inspect": "imports inspect",
    "import importlib, subprocess": "imports subprocess",
    "from ast import parse": "imports ast",
    "from unittest.case import TestCase": "imports unittest.case",
    "from unittest import SkipTest": "imports SkipTest from unittest",
    "import sample": "imports sample",
    "from _pytest.runner import CallInfo": "imports _pytest.runner",
    "from io import open": "imports open from io",
    "from os import kill": "imports kill from os",
    "os.kill(1, 9)": "uses os.kill",
    "sys.exit(0)": "uses sys.exit",
    "pytest.exit('fine')": "uses pytest.exit",
    "sys.modules['sample']": "uses sys.modules",
    "from os import _exit": "imports _exit from os",
    "from pytest import skip": "imports skip from pytest",
    'open("x")': "uses open",
    'x = eval("1")': "uses eval",
    "print(__file__)": "uses __file__",
    "load.__code__": "uses .__code__",
    "path.read_text()": "uses .read_text",
    'os.open("x", 0)': "uses os.open",
    'Path("x").open()': "uses Path.open",
    "os._exit(0)": "uses ._exit",
    "sys.settrace(None)": "uses .settrace",
    'pytest.skip("fine")': "uses .skip",
    "pytestmark = []": "gives pytestmark another meaning",
    "AssertionError = ValueError": "gives AssertionError another meaning",
    "from x import y as z, str": "gives str another meaning",
    "pytest.raises = None": "replaces pytest.raises",
    'monkeypatch.setattr("builtins.len", None)': "replaces builtins.len",
    'monkeypatch.setattr(pytest, "fail", None)': "replaces a part of pytest",
    'getattr(load, "__code__")': "uses .__code__",
    'getattr(load, "__co" + "de__")': "getattr with a computed name",
    'x = "/input/sample/models.py"': "names the path /input",
    "assert (got == 15, 'message')": "asserts what is always true",
    "assert True": "asserts what is always true",
    "assert 'the total is right'": "asserts what is always true",
    "with pytest.raises(Exception): pass": "raises(Exception) lets any failure pass",
    "pytest.raises((KeyError, AssertionError))": "raises(AssertionError) lets any failure pass",
    "with suppress(BaseException): pass": "suppress(BaseException) lets any failure pass",
    "try: pass\nexcept: pass": "catches everything",
    "try: pass\nexcept AssertionError: pass": "catches AssertionError",
    "async def test_x(): pass": "test_x is async: use asyncio.run in the test",
    "def test_x(): yield": "test_x yields: pytest does not run it",
    "def test_x(): return 1 == 1": "test_x returns a value: assert it",
    "def test_x(): pass\ndef test_x(): pass": "test_x stands twice",
    "if x:\n    def test_x(): pass": "test_x is not at the top level",
    "class TestX: pass": "TestX: tests are functions of the module, not of a class",
    "def load_sample(): pass": "gives load_sample another meaning",
    "def pytest_generate_tests(metafunc): pass": "gives pytest_generate_tests another meaning",
}

ALLOWED = [
    "import importlib\nimportlib.reload(models)",
    "from io import BytesIO",
    "from proofkit.fixtures.pg import Postgres",
    "from django.test import Client, override_settings",
    "try: pass\nexcept Exception as error: read = type(error).__name__",
    "with suppress(Exception): forged += 1",
    'with pytest.raises(IntegrityError, match="unique"): pass',
    'assert False, "the statement was accepted"',
    'assert got == 15, f"the total is {got}"',
    'monkeypatch.setattr("telegram.ext.ApplicationBuilder", lambda: builder)',
    "monkeypatch.setattr(asyncio, 'sleep', note)",
    "archive.open('x')",
    "worker.kill()",
    "transport.abort()",
    "import io, codecs\nio.BytesIO(b'x')",
    "assert platform.system() == 'Linux', 'x'",
    'headers = {"Content-Type": "application/json"}',
    "def test_x():\n    def inner():\n        return 1\n    assert inner() == 1",
    "@pytest.fixture\ndef session():\n    yield 1",
    "this is not Python",
]


@pytest.mark.parametrize(("source", "text"), REFUSED.items())
def test_refuses(source: str, text: str) -> None:
    assert text in [finding.text for finding in findings(source)]


@pytest.mark.parametrize("source", ALLOWED)
def test_allows(source: str) -> None:
    assert findings(source) == []


def test_says_where() -> None:
    (finding,) = findings("x = 1\nif x:\n    open('y')\n")
    assert (finding.line, finding.column) == (3, 5)


def test_gives_findings_in_order_and_once() -> None:
    source = "import gc, gc\nopen(open('x'))"
    assert [(f.line, f.column, f.text) for f in findings(source)] == [
        (1, 1, "imports gc"),
        (2, 1, "uses open"),
        (2, 6, "uses open"),
    ]
