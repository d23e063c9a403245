import os

import httpx

bikes = {}


async def load():
    async with httpx.AsyncClient() as client:
        answer = await client.get(os.environ["STATIONS_URL"])
    bikes.update(answer.raise_for_status().json())
