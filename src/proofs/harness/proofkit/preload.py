"""Imports the frameworks once, before the children: each test then has them at once."""

import contextlib
import importlib
import re
from pathlib import Path

from proofkit.job import Job
from proofkit.places import PROOF, SAMPLE, SUPPORT

# Modules that can be imported without settings and have no effect of their own, by the package
# that a proof or sample must mention. Whoever does not mention it does not pay for it.
FRAMEWORKS = {
    "asyncpg": ("asyncpg",),
    "celery": ("celery", "celery.app.task", "kombu"),
    "django": (
        "django",
        "django.db.models",
        "django.core.management",
        "django.db.migrations.executor",
        "django.test.client",
    ),
    "fastapi": ("fastapi",),
    "httpx": ("httpx",),
    "psycopg": ("psycopg",),
    "redis": ("redis",),
    "sqlalchemy": ("sqlalchemy", "sqlalchemy.orm"),
    "uvicorn": ("uvicorn.main",),
}
# What a fixture imports although neither proof nor sample says its name.
BY_FIXTURE = {
    "django_project": "django",
    "pg": "psycopg",
    "pgbouncer": "psycopg",
    "redis_server": "redis",
    "serve": "uvicorn",
    "celery_worker": "celery",
}


def preload(job: Job) -> None:
    """Import what the texts mention; a framework that cannot be imported is left to the test."""
    for name in sorted(mentioned(job) & FRAMEWORKS.keys()):
        for module in FRAMEWORKS[name]:
            with contextlib.suppress(Exception):
                importlib.import_module(module)


def mentioned(job: Job) -> set[str]:
    """Give every word of the texts, and the packages that the fixtures among them stand for."""
    if job.runner == "sql":
        return {"psycopg"}
    words = set(re.findall(r"\w+", texts(job)))
    return words | {BY_FIXTURE[word] for word in words & BY_FIXTURE.keys()}


def texts(job: Job) -> str:
    """Give the text of the proof and of everything under sample and support."""
    files = [p for root in (SAMPLE, SUPPORT) for p in sorted(root.rglob("*")) if p.is_file()]
    if job.runner == "python":
        files.append(PROOF)
    return "\n".join(_text(path) for path in files)


def _text(path: Path) -> str:
    return path.read_bytes()[:200_000].decode("utf-8", "replace")
