import logging
import os
from contextlib import asynccontextmanager

import httpx
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from fastapi import FastAPI, Response

logger = logging.getLogger(__name__)
scheduler = BackgroundScheduler()


def release_expired():
    httpx.post(f"{os.environ['BEDS_URL']}/release", timeout=5).raise_for_status()


def start_scheduler():
    scheduler.add_jobstore(SQLAlchemyJobStore(url=os.environ["JOBS_URL"]))
    scheduler.add_job(
        release_expired, "interval", minutes=5, id="release", replace_existing=True
    )
    scheduler.start()


@asynccontextmanager
async def lifespan(app):
    try:
        start_scheduler()
        app.state.scheduler_healthy = True
    except Exception:
        logger.critical("SCHEDULER NOT STARTED, beds stay blocked", exc_info=True)
        app.state.scheduler_healthy = False
    yield
    if scheduler.running:
        scheduler.shutdown()


app = FastAPI(lifespan=lifespan)


@app.get("/ready")
def ready(response: Response):
    healthy = app.state.scheduler_healthy
    response.status_code = 200 if healthy else 503
    return {"scheduler": healthy}
