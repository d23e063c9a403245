from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Reader(Base):
    __tablename__ = "reader"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str]


class Reminder(Base):
    __tablename__ = "reminder"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    due: Mapped[datetime]
    sent: Mapped[bool] = mapped_column(default=False)
    reader_id: Mapped[int | None] = mapped_column(ForeignKey("reader.id"))
    reader: Mapped[Reader | None] = relationship()


def send_due(session, now, send):
    waiting = select(Reminder).where(Reminder.due <= now, Reminder.sent.is_(False))
    for reminder in session.scalars(waiting.order_by(Reminder.due)).all():
        send(reminder.reader.email, reminder.text)
        reminder.sent = True
        session.commit()
