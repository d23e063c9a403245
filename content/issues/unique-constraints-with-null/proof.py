import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session


@pytest.fixture
def tally(load_sample):
    return load_sample()


@pytest.fixture
def session(pg, tally):
    engine = create_engine(pg.url.replace("postgresql://", "postgresql+psycopg://"))
    tally.Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([tally.Team(id=1), tally.Team(id=2)])
        session.flush()
        yield session


def counts(session, tally):
    return list(session.scalars(select(tally.Tally.done).order_by(tally.Tally.id)))


def test_two_entries_of_a_member_of_a_team_make_one_row(session, tally):
    tally.add_done(session, "Noor", 1)
    tally.add_done(session, "Noor", 1)
    rows = counts(session, tally)
    assert rows == [2], f"rows of the member of a team: {rows}"


def test_two_entries_of_a_member_without_a_team_make_one_row(session, tally):
    tally.add_done(session, "Noor")
    tally.add_done(session, "Noor")
    rows = counts(session, tally)
    assert rows == [2], f"rows of the member without a team: {rows}"


def test_a_second_row_of_a_member_without_a_team_is_refused(session, tally):
    session.add_all([tally.Tally(member="Noor"), tally.Tally(member="Noor")])
    try:
        session.flush()
        answer = "both rows were stored"
    except IntegrityError as error:
        answer = error.orig.diag.message_primary
    refused = 'duplicate key value violates unique constraint "uq_tally"'
    assert answer == refused, f"two plain inserts: {answer}"


def test_members_and_teams_are_counted_apart(session, tally):
    tally.add_done(session, "Noor")
    tally.add_done(session, "Ines")
    tally.add_done(session, "Noor", 1)
    for _ in range(3):
        tally.add_done(session, "Noor", 2)
    rows = counts(session, tally)
    assert rows == [1, 1, 1, 3], f"rows of four different tallies: {rows}"
