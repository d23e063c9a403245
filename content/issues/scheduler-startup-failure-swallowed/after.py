import os
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import httpx
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from fastapi import FastAPI, Response

scheduler = BackgroundScheduler()


def release_expired():
    httpx.post(f"{os.environ['BEDS_URL']}/release", timeout=5).raise_for_status()
    app.state.last_release = datetime.now(UTC)


def start_scheduler():
    scheduler.add_jobstore(SQLAlchemyJobStore(url=os.environ["JOBS_URL"]))
    scheduler.add_job(
        release_expired, "interval", minutes=5, id="release", replace_existing=True
    )
    scheduler.start()


@asynccontextmanager
async def lifespan(app):
    app.state.last_release = datetime.now(UTC)
    start_scheduler()
    yield
    scheduler.shutdown()


app = FastAPI(lifespan=lifespan)


@app.get("/ready")
def ready(response: Response):
    age = datetime.now(UTC) - app.state.last_release
    response.status_code = 200 if age < timedelta(minutes=15) else 503
    return {"seconds_since_release": age.total_seconds()}
