from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Team(Base):
    __tablename__ = "team"
    id: Mapped[int] = mapped_column(primary_key=True)


class Tally(Base):
    __tablename__ = "tally"
    __table_args__ = (UniqueConstraint("member", "team_id", name="uq_tally"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    member: Mapped[str]
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id"))
    done: Mapped[int] = mapped_column(default=0)


def add_done(session, member, team_id=None):
    row = insert(Tally).values(member=member, team_id=team_id, done=1)
    session.execute(
        row.on_conflict_do_update(constraint="uq_tally", set_={"done": Tally.done + 1})
    )
