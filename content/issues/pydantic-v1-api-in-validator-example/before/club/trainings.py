from pydantic import BaseModel, Field


class Training(BaseModel):
    weekday: int = Field(ge=0, le=6)
    starts: str = Field(regex=r"^\d{2}:\d{2}$")


def parse(value):
    return Training(**value)
