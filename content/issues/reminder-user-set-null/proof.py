from datetime import datetime

import pytest
from sqlalchemy import create_engine, delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

TUESDAY, WEDNESDAY, FRIDAY = (datetime(2026, 3, day, 9) for day in (3, 4, 6))


@pytest.fixture
def library(load_sample):
    return load_sample()


@pytest.fixture
def session(pg, library):
    """Reminders for Ines on Tuesday, for Sam on Wednesday and on Friday."""
    engine = create_engine(pg.url.replace("postgresql://", "postgresql+psycopg://"))
    library.Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(library.Reader(id=1, email="ines@example.org"))
        session.add(library.Reader(id=2, email="sam@example.org"))
        session.flush()
        session.add(library.Reminder(text="Dune is due", due=TUESDAY, reader_id=1))
        session.add(library.Reminder(text="Emma is due", due=WEDNESDAY, reader_id=2))
        session.add(library.Reminder(text="Ulysses is due", due=FRIDAY, reader_id=2))
        session.commit()
        yield session


@pytest.fixture
def delete_ines(session, library):
    def delete_ines():
        session.execute(delete(library.Reader).where(library.Reader.id == 1))
        session.commit()

    return delete_ines


def sent_on(day, session, library):
    sent = []
    library.send_due(session, day, lambda email, text: sent.append(f"{email}: {text}"))
    return sent


def test_each_reminder_that_is_due_is_sent_once(session, library):
    found = [sent_on(WEDNESDAY, session, library), sent_on(FRIDAY, session, library)]
    wednesday = ["ines@example.org: Dune is due", "sam@example.org: Emma is due"]
    assert found == [wednesday, ["sam@example.org: Ulysses is due"]], f"sent: {found}"


def test_the_others_get_theirs_after_a_reader_has_been_deleted(session, library, delete_ines):
    delete_ines()
    sent = sent_on(WEDNESDAY, session, library)
    assert sent == ["sam@example.org: Emma is due"], f"sent: {sent}"


def test_a_deleted_reader_leaves_no_reminder_behind(session, library, delete_ines):
    delete_ines()
    readers = select(func.count()).select_from(library.Reminder).join(library.Reader)
    all_of_them = select(func.count()).select_from(library.Reminder)
    left = session.scalar(all_of_them) - session.scalar(readers)
    assert left == 0, f"{left} unsent reminder for nobody"


def test_a_reminder_for_nobody_is_refused(session, library):
    session.add(library.Reminder(text="Dune is due", due=TUESDAY))
    try:
        session.flush()
        answer = "stored"
    except IntegrityError as error:
        answer = error.orig.sqlstate
    assert answer == "23502", f"a reminder for nobody: {answer}"
