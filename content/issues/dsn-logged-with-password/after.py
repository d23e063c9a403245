import logging

import asyncpg

log = logging.getLogger("ferry.database")
WHERE = """
    SELECT current_user AS role, current_database() AS database,
           host(inet_server_addr()) AS host, inet_server_port() AS port
"""


async def open_pool(dsn):
    pool = await asyncpg.create_pool(dsn, min_size=1, max_size=5)
    at = await pool.fetchrow(WHERE)
    log.info(
        "pool ready: %s on %s:%s as %s, 1 to 5 connections",
        at["database"],
        at["host"],
        at["port"],
        at["role"],
    )
    return pool
