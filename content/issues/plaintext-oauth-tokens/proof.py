import base64
import logging

import pytest
from cryptography.fernet import InvalidToken
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

KEYS = [base64.urlsafe_b64encode(letter * 32).decode() for letter in (b"n", b"o")]
TOKENS = {"noor": "1//0g-noors-token", "sam": "1//0g-sams-token"}


class Calendar:
    """The remote calendar: notes what it is called with."""

    def __init__(self):
        self.tokens = []

    def add_event(self, what, token):
        self.tokens.append(token)


@pytest.fixture
def club(load_sample, monkeypatch):
    monkeypatch.setenv("LINK_KEYS", ",".join(KEYS))
    return load_sample()


@pytest.fixture
def session(club, pg):
    engine = create_engine(pg.url.replace("postgresql://", "postgresql+psycopg://"))
    club.Base.metadata.create_all(engine)
    with Session(engine) as session:
        for member, token in TOKENS.items():
            club.connect(session, member, token)
        session.commit()
        yield session


def dump(pg):
    with pg.connect() as backup:
        return [row for (row,) in backup.execute("SELECT calendar_link::text FROM calendar_link")]


def test_a_booking_reaches_the_calendar_with_the_members_token(club, session):
    calendar = Calendar()
    club.book_court(session, "noor", calendar)
    assert calendar.tokens == [TOKENS["noor"]], f"called with {calendar.tokens}"


def test_a_dump_of_the_table_holds_no_token(session, pg):
    rows = dump(pg)
    found = [row for row in rows if any(token in row for token in TOKENS.values())]
    assert not found, f"in the dump: {found}"


def test_a_value_copied_into_another_row_is_not_used(club, session):
    calendar = Calendar()
    column = club.CalendarLink.__table__.columns[1].name
    session.execute(
        text(
            f"UPDATE calendar_link SET {column} = "
            f"(SELECT {column} FROM calendar_link WHERE member = 'noor') WHERE member = 'sam'"
        )
    )
    try:
        club.book_court(session, "sam", calendar)
    except (LookupError, InvalidToken):
        pass
    assert not calendar.tokens, f"Sam's booking was made with {calendar.tokens}"


def test_each_use_is_logged_with_member_and_purpose_and_without_the_token(club, session, caplog):
    caplog.set_level(logging.INFO)
    club.book_court(session, "noor", Calendar())
    found = [(r.getMessage(), getattr(r, "member", None)) for r in caplog.records]
    assert found == [("token opened", "noor")], f"logged: {found}"
    (record,) = caplog.records
    assert record.purpose == "book_court", f"purpose: {record.purpose}"
    assert TOKENS["noor"] not in str(vars(record)), "the token itself was logged"


def test_a_list_of_members_loads_no_token(club, session):
    links = session.query(club.CalendarLink).order_by("member").all()
    assert [link.member for link in links] == ["noor", "sam"], f"{len(links)} members"
    loaded = [name for link in links for name in vars(link) if "token" in name]
    assert not loaded, f"loaded with the members: {loaded}"
