from types import SimpleNamespace
from typing import Any

import pytest
from proofkit.describe import describe, sqlstate, text_of
from proofkit.errors import HarnessError, NotBlocked
from proofkit.normalise import Normaliser
from proofkit.places import HARNESS, PROJECT, PROOF


def raised(source: str, file: str, **names: Any) -> tuple[BaseException, dict[str, Any]]:
    """Run source as if it stood in that file; give what it raised, and its globals."""
    space: dict[str, Any] = dict(names)
    with pytest.raises(BaseException) as info:
        exec(compile(source, file, "exec"), space)
    return info.value, space


def described(error: BaseException, proof: dict[str, Any]) -> dict[str, Any]:
    item: Any = SimpleNamespace(function=SimpleNamespace(__globals__=proof))
    return describe(error, item, "", Normaliser())


def test_an_assertion_of_the_proof() -> None:
    error, proof = raised('assert 1 == 2, "8 stamps ended at 1"', str(PROOF))
    record = described(error, proof)
    assert record["type"] == "builtins.AssertionError"
    assert record["message"] == "8 stamps ended at 1"
    assert record["raised_in"] == "proof"
    assert record["proof_line"] == [1, ""]
    assert record["sample_line"] is None


def test_what_pytest_adds_is_not_part_of_the_message() -> None:
    record = described(AssertionError("first\nassert 1 == 2\n +  where"), {})
    assert record["message"] == "first"
    assert record["text"] == "first\nassert 1 == 2\n +  where"


def test_code_compiled_under_the_name_of_the_proof_is_not_the_proof() -> None:
    error, _ = raised('assert False, "forged"', str(PROOF))
    assert described(error, {})["raised_in"] == "library"


@pytest.mark.parametrize(
    ("file", "place"),
    [
        (f"{PROJECT}/loyalty/models.py", "sample"),
        (f"{HARNESS}/fixtures/pg.py", "harness"),
        ("/usr/lib/python3/json.py", "library"),
    ],
)
def test_where_it_was_raised(file: str, place: str) -> None:
    error, _ = raised("1 / 0", file)
    record = described(error, {})
    assert record["raised_in"] == place
    if place == "sample":
        assert record["sample_line"] == ["loyalty/models.py", 1, ""]


@pytest.mark.parametrize(("kind", "place"), [(NotBlocked, "proof"), (HarnessError, "harness")])
def test_what_a_fixture_saw_of_the_sample_counts_as_the_proofs_own(kind: type, place: str) -> None:
    def wait() -> None:
        exec(
            compile("raise kind('0 of 8 sessions wait for a lock')", f"{HARNESS}/x.py", "exec"),
            {"kind": kind},
        )

    error, proof = raised("wait()", str(PROOF), wait=wait)
    error.__traceback__ = without_this_file(error.__traceback__)
    record = described(error, proof)
    assert (record["type"], record["raised_in"]) == (f"proofkit.{kind.__name__}", place)


def without_this_file(trace: Any) -> Any:
    while trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    return trace


class Unprintable(Exception):
    def __str__(self) -> str:
        raise ValueError("no")


class Text(str):
    def __str__(self) -> str:
        return "8 stamps ended at 1"


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (Unprintable(), "<str() raised builtins.ValueError>"),
        (AssertionError(Text("another")), "another"),
        (AssertionError(), ""),
        (AssertionError({"total": 10}), "{'total': 10}"),
        (KeyError("total"), "'total'"),
    ],
)
def test_its_text_is_plain_whatever_it_does(error: BaseException, text: str) -> None:
    assert text_of(error) == text
    assert type(text_of(error)) is str


def test_the_chain_names_causes_and_ends_where_it_turns_in_circles() -> None:
    error, proof = raised(
        "try:\n 1 / 0\nexcept ZeroDivisionError as e:\n raise KeyError('x') from e", str(PROOF)
    )
    assert described(error, proof)["chain"] == ["builtins.ZeroDivisionError"]
    first, second = ValueError(), TypeError()
    first.__cause__, second.__cause__ = second, first
    assert described(first, {})["chain"] == ["builtins.TypeError"]


class DriverError(Exception):
    sqlstate = "23505"


class Wrapped(Exception):
    orig = DriverError()


class Hostile(Exception):
    @property
    def sqlstate(self) -> str:
        raise RuntimeError


def test_sqlstate_of_the_error_its_cause_or_the_wrapped_one() -> None:
    caused = RuntimeError()
    caused.__cause__ = DriverError()
    assert [sqlstate(e) for e in (DriverError(), caused, Wrapped())] == ["23505"] * 3
    assert [sqlstate(e) for e in (ValueError(), Hostile())] == [None, None]


def test_a_missing_module() -> None:
    error, _ = raised("import no_such_module_here", "/x.py")
    record = described(error, {})
    assert (record["missing"], record["missing_in_sample"]) == ("no_such_module_here", False)
