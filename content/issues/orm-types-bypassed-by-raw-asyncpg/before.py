import os

from cryptography.fernet import Fernet
from sqlalchemy import Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

fernet = Fernet(os.environ["LOCKER_KEY"])


class Sealed(TypeDecorator):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value, dialect=None):
        return fernet.encrypt(value.encode()).decode()

    def process_result_value(self, value, dialect=None):
        return fernet.decrypt(value).decode()


class Base(DeclarativeBase):
    pass


class Locker(Base):
    __tablename__ = "locker"
    label: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(Sealed)
    state: Mapped[str] = mapped_column(default="free")


async def add_locker(pool, label, code):
    insert = "INSERT INTO locker (label, code, state) VALUES ($1, $2, 'free')"
    await pool.execute(insert, label, code)


async def code_of(pool, label):
    return await pool.fetchval("SELECT code FROM locker WHERE label = $1", label)
