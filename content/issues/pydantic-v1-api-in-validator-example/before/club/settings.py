from apscheduler.triggers.interval import IntervalTrigger
from pydantic import Field
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    poll_minutes: int = Field(default=5, env="TRAINING_POLL_MINUTES")


def poll_trigger():
    return IntervalTrigger(minutes=Settings().poll_minutes)


def status():
    return {"settings": Settings().dict()}
