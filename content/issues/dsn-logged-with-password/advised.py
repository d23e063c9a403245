import logging
import re

import asyncpg

log = logging.getLogger("ferry.database")


async def open_pool(dsn):
    pool = await asyncpg.create_pool(dsn, min_size=1, max_size=5)
    masked = re.sub(r"://([^:]+):([^@]+)@", r"://\1:***@", dsn)
    log.info("pool ready: %s, 1 to 5 connections", masked)
    return pool
