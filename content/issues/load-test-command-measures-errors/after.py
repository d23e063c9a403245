from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import httpx

ORDER = {"seats": 1}


def load(base_url, show, requests=60, at_once=10):
    with httpx.Client(base_url=base_url) as client, ThreadPoolExecutor(at_once) as pool:

        def order(_):
            try:
                return client.post(f"/shows/{show}/orders", json=ORDER).status_code
            except httpx.TransportError as error:
                return type(error).__name__

        answers = Counter(pool.map(order, range(requests)))
        hall = client.get(f"/shows/{show}").json()
    expected = min(requests, hall["seats"])
    wrong = requests - answers[201] - answers[409]
    wrong += abs(answers[201] - expected) + abs(hall["sold"] - expected)
    return {"complete": requests, "failed": wrong, "answers": dict(answers)}
