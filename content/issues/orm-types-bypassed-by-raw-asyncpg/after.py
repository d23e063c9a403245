import os

from cryptography.fernet import Fernet
from sqlalchemy import CheckConstraint, Text
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
    __table_args__ = (CheckConstraint("code LIKE 'gAAAA%'", name="code_is_sealed"),)
    label: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(Sealed)
    state: Mapped[str] = mapped_column(server_default="free")


async def add_locker(pool, label, code):
    insert = "INSERT INTO locker (label, code) VALUES ($1, $2)"
    await pool.execute(insert, label, Sealed().process_bind_param(code))


async def code_of(pool, label):
    sealed = await pool.fetchval("SELECT code FROM locker WHERE label = $1", label)
    return Sealed().process_result_value(sealed)
