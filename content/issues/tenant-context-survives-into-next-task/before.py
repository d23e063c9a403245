import os
from contextvars import ContextVar

import psycopg
from celery import Celery

app = Celery("clinic", broker=os.environ["BROKER_URL"], backend=os.environ["BROKER_URL"])
current_clinic: ContextVar[int] = ContextVar("current_clinic")


def run_scoped(sql):
    clinic = current_clinic.get()
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        return connection.execute(sql, {"clinic": clinic}).rowcount


@app.task
def close_month(clinic_id):
    current_clinic.set(clinic_id)
    return run_scoped("UPDATE invoice SET closed = true WHERE clinic = %(clinic)s")


@app.task
def purge_drafts():
    return run_scoped("DELETE FROM draft WHERE clinic = %(clinic)s")
