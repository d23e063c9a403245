import os

from cryptography.fernet import Fernet, MultiFernet
from sqlalchemy import Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

keys = MultiFernet([Fernet(key.strip()) for key in os.environ["TOKEN_KEY"].split(",")])


class Sealed(TypeDecorator):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else keys.encrypt(value.encode()).decode()

    def process_result_value(self, value, dialect):
        return None if value is None else keys.decrypt(value).decode()


class Base(DeclarativeBase):
    pass


class Calendar(Base):
    __tablename__ = "calendar"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str]
    token: Mapped[str] = mapped_column(Sealed)
