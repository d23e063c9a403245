from concurrent.futures import ThreadPoolExecutor

import httpx

ORDER = b'{"seats": 1}'


def load(base_url, show, requests=60, at_once=10):
    with httpx.Client(base_url=base_url) as client, ThreadPoolExecutor(at_once) as pool:

        def order(_):
            try:
                client.post(f"/shows/{show}/orders", content=ORDER)
            except httpx.TransportError:
                return False
            return True

        answered = list(pool.map(order, range(requests)))
    return {"complete": len(answered), "failed": answered.count(False)}
