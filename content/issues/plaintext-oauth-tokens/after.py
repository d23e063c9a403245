import json
import logging
import os

from cryptography.fernet import Fernet, MultiFernet
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

audit = logging.getLogger("club.audit")
keys = MultiFernet([Fernet(key.strip()) for key in os.environ["LINK_KEYS"].split(",")])


class Base(DeclarativeBase):
    pass


class CalendarLink(Base):
    __tablename__ = "calendar_link"
    member: Mapped[str] = mapped_column(primary_key=True)
    refresh_token_sealed: Mapped[str] = mapped_column(deferred=True)


def connect(session, member, token):
    sealed = keys.encrypt(json.dumps([member, token]).encode()).decode()
    session.add(CalendarLink(member=member, refresh_token_sealed=sealed))


def opened(link, purpose):
    owner, token = json.loads(keys.decrypt(link.refresh_token_sealed))
    if owner != link.member:
        raise LookupError(f"the token of {link.member} was sealed for another member")
    audit.info("token opened", extra={"member": link.member, "purpose": purpose})
    return token


def book_court(session, member, calendar):
    link = session.get_one(CalendarLink, member)
    calendar.add_event("Court 2, 18:00", token=opened(link, "book_court"))
