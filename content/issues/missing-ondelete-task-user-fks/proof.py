import pytest
from sqlalchemy import create_engine, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session


@pytest.fixture
def house(load_sample):
    return load_sample()


@pytest.fixture
def session(pg, house):
    """Ines reports the lift to Sam, and Sam the door to Ines; Noor cleans the stairs for Ines."""
    engine = create_engine(pg.url.replace("postgresql://", "postgresql+psycopg://"))
    house.Base.metadata.create_all(engine)
    with Session(engine) as session:
        for number, name in enumerate(["Ines", "Sam", "Noor"], start=1):
            email = f"{name.lower()}@example.org"
            session.add(house.Person(id=number, name=name, email=email))
        session.flush()
        session.add(house.Ticket(title="lift", reporter_id=1, assignee_id=2))
        session.add(house.Ticket(title="door", reporter_id=2, assignee_id=1))
        session.add(house.Ticket(title="stairs", reporter_id=1, assignee_id=3))
        session.commit()
        yield session


def tickets(session, house):
    """Who reported, and who is to do it, by ticket."""
    ticket = house.Ticket
    query = select(ticket.title, ticket.reporter_id, ticket.assignee_id).order_by(ticket.id)
    return " ".join(f"{title}:{by}>{to}" for title, by, to in session.execute(query))


def test_a_person_without_tickets_is_deleted(session, house):
    session.add(house.Person(id=4, name="Tomas"))
    house.remove_person(session, 4)
    names = list(session.scalars(select(house.Person.name).order_by(house.Person.id)))
    assert names == ["Ines", "Sam", "Noor"], f"persons: {names}"


def test_the_tickets_of_a_deleted_assignee_stay_with_nobody_assigned(session, house):
    house.remove_person(session, 3)
    names = list(session.scalars(select(house.Person.name).order_by(house.Person.id)))
    found = f"{names} {tickets(session, house)}"
    assert found == "['Ines', 'Sam'] lift:1>2 door:2>1 stairs:1>None", found


def test_a_removed_reporter_is_erased_and_the_tickets_still_tell_who_it_was(session, house):
    house.remove_person(session, 1)
    found = tickets(session, house)
    assert found == "lift:1>2 door:2>None stairs:1>3", found
    person = house.Person
    (kept,) = session.execute(select(person.name, person.email).where(person.id == 1))
    assert "Ines" not in kept.name, f"the name is {kept.name}"
    assert kept.email is None, f"the address is {kept.email}"


def test_a_plain_delete_cannot_take_the_reporter_from_a_ticket(session, house):
    try:
        session.execute(delete(house.Person).where(house.Person.id == 1))
    except IntegrityError:
        session.rollback()
    found = tickets(session, house)
    assert found == "lift:1>2 door:2>1 stairs:1>3", found
