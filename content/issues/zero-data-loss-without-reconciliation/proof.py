from contextlib import ExitStack

import pytest

TABLES = """
    CREATE TABLE orders (
        id int PRIMARY KEY, customer text NOT NULL, note text, pickup_at timestamptz, total numeric(8, 2)
    );
    CREATE TABLE lines (id int PRIMARY KEY, order_id int NOT NULL, cake text, pieces int);
"""
ROWS = """
    INSERT INTO orders VALUES (1, 'Ines', NULL, '2025-07-01 08:00Z', 24.50),
        (2, 'Noor Abdelrahman', 'no nuts', '2025-07-01 09:00Z', 31.00);
    INSERT INTO lines VALUES (1, 1, 'Sachertorte', 1), (2, 2, 'Linzer', 2), (3, 2, 'Strudel', 1);
"""


@pytest.fixture
def bakery(pg, load_sample):
    """Damages a complete copy and gives what the comparison of old and new finds."""
    sample = load_sample()
    with ExitStack() as stack:
        old, new = (stack.enter_context(pg.connect()) for _ in range(2))
        for name, conn in [("old", old), ("new", new)]:
            conn.execute(f"CREATE SCHEMA {name}")
            conn.execute(f"SET search_path = {name}")
            conn.execute(TABLES)
        old.execute(ROWS)
        for table in ("orders", "lines"):
            new.execute(f"INSERT INTO {table} SELECT * FROM old.{table} ORDER BY id DESC")

        def found_after(damage=""):
            if damage:
                new.execute(damage)
            return sample.differences(old, new)

        yield found_after


def test_a_complete_copy_has_no_differences(bakery):
    found = bakery()
    assert found == [], f"found in a complete copy: {found}"


def test_a_complete_copy_read_in_another_time_zone_has_no_differences(bakery):
    found = bakery("SET timezone = 'Asia/Tokyo'")
    assert found == [], f"found in a complete copy, read in Tokyo: {found}"


def test_an_order_that_was_not_copied_is_found(bakery):
    found = bakery("DELETE FROM orders WHERE id = 2")
    assert found != [], f"found where order 2 is missing: {found}"


def test_an_order_replaced_by_another_is_found(bakery):
    found = bakery("DELETE FROM orders WHERE id = 2; INSERT INTO orders VALUES (9, 'test')")
    named = ["orders 2 is missing", "orders 9 was not there"]
    assert found == named, f"found where order 2 is missing and 9 is extra: {found}"


def test_a_name_that_was_cut_off_is_found(bakery):
    found = bakery("UPDATE orders SET customer = left(customer, 12)")
    assert found == ["orders 2 has changed"], f"found where a name was cut off: {found}"


def test_a_missing_value_that_became_an_empty_string_is_found(bakery):
    found = bakery("UPDATE orders SET note = coalesce(note, '')")
    assert found == ["orders 1 has changed"], f"found where NULL became empty: {found}"


def test_a_line_that_hangs_on_another_order_is_found(bakery):
    found = bakery("UPDATE lines SET order_id = 1 WHERE id = 3")
    assert found == ["lines 3 has changed"], f"found where line 3 moved to order 1: {found}"


def test_a_time_that_was_shifted_is_found(bakery):
    found = bakery("UPDATE orders SET pickup_at = pickup_at + interval '2 hours' WHERE id = 1")
    assert found == ["orders 1 has changed"], f"found where a pickup moved by two hours: {found}"
