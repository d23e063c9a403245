import logging

import asyncpg

log = logging.getLogger("ferry.database")


async def open_pool(dsn):
    pool = await asyncpg.create_pool(dsn, min_size=1, max_size=5)
    log.info("pool ready: %s, 1 to 5 connections", dsn)
    return pool
