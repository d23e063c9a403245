import os

from sqlalchemy import Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy_utils.types.encrypted.encrypted_type import AesEngine, StringEncryptedType


class Base(DeclarativeBase):
    pass


class Calendar(Base):
    __tablename__ = "calendar"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str]
    token: Mapped[str] = mapped_column(
        StringEncryptedType(Text, os.environ["TOKEN_KEY"], AesEngine, "pkcs5")
    )
