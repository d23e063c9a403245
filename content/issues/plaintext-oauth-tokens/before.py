from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class CalendarLink(Base):
    __tablename__ = "calendar_link"
    member: Mapped[str] = mapped_column(primary_key=True)
    refresh_token: Mapped[str]


def connect(session, member, token):
    session.add(CalendarLink(member=member, refresh_token=token))


def book_court(session, member, calendar):
    link = session.get_one(CalendarLink, member)
    calendar.add_event("Court 2, 18:00", token=link.refresh_token)
