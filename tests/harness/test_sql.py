from typing import Any

import pytest
from proofkit.errors import HarnessError
from proofkit.names import qualified_name
from proofkit.sql import NoError, RowsDiffer, check, plain

psycopg = pytest.importorskip("psycopg")


class Database:
    """Answers with given rows, or refuses with an error of the driver."""

    def __init__(self, rows: list[dict[str, Any]], refuse: str = "") -> None:
        self.rows, self.refuse, self.ran = rows, refuse, list[str]()

    def execute(self, statement: str) -> "Database":
        self.ran.append(statement)
        if self.refuse:
            raise psycopg.errors.lookup(self.refuse)("refused")
        return self

    def fetchall(self) -> list[dict[str, Any]]:
        return self.rows


def test_equal_rows_pass_whatever_the_order_of_their_columns() -> None:
    check(Database([{"a": 1, "b": None}]), {"query": "SELECT", "rows": [{"b": None, "a": 1}]})


def test_other_rows_are_told() -> None:
    with pytest.raises(RowsDiffer) as info:
        check(Database([{"tasks": 0}]), {"query": "SELECT 1", "rows": [{"tasks": 2}]})
    assert str(info.value) == 'SELECT 1 returned [{"tasks":0}]\nexpected [{"tasks":2}]'
    assert qualified_name(RowsDiffer) == "builtins.RowsDiffer"


def test_a_statement_is_refused_with_that_code() -> None:
    check(Database([], "23503"), {"run": "INSERT", "sqlstate": "23503"})
    with pytest.raises(psycopg.errors.UniqueViolation):
        check(Database([], "23505"), {"run": "INSERT", "sqlstate": "23503"})
    with pytest.raises(NoError, match="INSERT was accepted\nexpected SQLSTATE 23503"):
        check(Database([]), {"run": "INSERT", "sqlstate": "23503"})


def test_a_step_without_a_statement_is_a_fault_of_the_proof() -> None:
    with pytest.raises(HarnessError):
        check(Database([]), {"rows": []})


def test_rows_are_written_as_json() -> None:
    from datetime import date
    from decimal import Decimal

    rows = [{"day": date(2024, 3, 1), "price": Decimal("1.50"), "name": "Zoë"}]
    assert plain(rows) == '[{"day":"2024-03-01","price":"1.50","name":"Zoë"}]'
