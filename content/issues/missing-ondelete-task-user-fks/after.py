from sqlalchemy import ForeignKey, delete, exists, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Person(Base):
    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str | None]


class Ticket(Base):
    __tablename__ = "ticket"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    reporter_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="RESTRICT")
    )
    assignee_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL")
    )


def remove_person(session, person_id):
    if session.scalar(select(exists().where(Ticket.reporter_id == person_id))):
        mine = Ticket.assignee_id == person_id
        session.execute(update(Ticket).where(mine).values(assignee_id=None))
        erased = update(Person).values(name="Former tenant", email=None)
        session.execute(erased.where(Person.id == person_id))
    else:
        session.execute(delete(Person).where(Person.id == person_id))
