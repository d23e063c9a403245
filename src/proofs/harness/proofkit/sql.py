"""The tests of an SQL proof: the lists of steps in ``proof.json``, each over a fresh database.

Each test runs the sample as the owner of the database, then its steps in order:

* ``run``: a statement or more; with ``sqlstate`` it must be refused with that code;
* ``query``: a statement whose rows, with ``rows``, must be these.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from proofkit.errors import HarnessError
from proofkit.fixtures.pg import Postgres
from proofkit.names import know
from proofkit.places import PROJECT, SQL_PROOF

Step = dict[str, Any]


class RowsDiffer(Exception):
    """A query returned other rows than the proof says."""


class NoError(Exception):
    """A statement was accepted that the proof wants refused."""


# A declaration names them without a module.
know(RowsDiffer, "builtins.RowsDiffer")
know(NoError, "builtins.NoError")


@pytest.fixture
def db(pg: Postgres) -> Iterator[Any]:
    """A connection of the owner, the sample already run."""
    from psycopg.rows import dict_row

    with pg.connect(row_factory=dict_row) as connection:
        connection.execute(_sample(), prepare=False)
        yield connection


def check(db: Any, step: Step) -> None:
    """Take one step; RowsDiffer, NoError or PostgreSQL's own error where it fails."""
    statement = step.get("query") or step.get("run")
    if not isinstance(statement, str):
        raise HarnessError(f"a step has neither run nor query: {json.dumps(step)}")
    if "sqlstate" in step:
        refused(db, statement, str(step["sqlstate"]))
        return
    cursor = db.execute(statement)
    if "rows" in step:
        rows = cursor.fetchall()
        if json.loads(plain(rows)) != step["rows"]:
            raise RowsDiffer(f"{statement} returned {plain(rows)}\nexpected {plain(step['rows'])}")


def refused(db: Any, statement: str, state: str) -> None:
    """Pass where the statement is refused with that SQLSTATE."""
    import psycopg

    try:
        db.execute(statement)
    except psycopg.Error as error:
        if error.sqlstate == state:
            return
        raise
    raise NoError(f"{statement} was accepted\nexpected SQLSTATE {state}")


def plain(rows: Any) -> str:
    """Give rows as JSON; dates, decimals and the like as PostgreSQL's driver prints them."""
    return json.dumps(rows, separators=(",", ":"), default=str, ensure_ascii=False)


def _sample() -> str:
    files = sorted(path for path in PROJECT.rglob("*.sql") if path.is_file())
    if len(files) != 1:
        raise HarnessError(f"an SQL sample is one .sql file, here are {len(files)}")
    return files[0].read_text(encoding="utf-8")


def _test(steps: list[Step]) -> Callable[[Any], None]:
    def test(db: Any) -> None:
        for number, step in enumerate(steps, 1):
            try:
                check(db, step)
            except Exception as error:
                error.add_note(f"in step {number}: {step.get('query') or step.get('run')}")
                raise

    return test


if SQL_PROOF.is_file():
    for _name, _steps in json.loads(SQL_PROOF.read_text(encoding="utf-8"))["tests"].items():
        globals()[_name] = _test(_steps)
