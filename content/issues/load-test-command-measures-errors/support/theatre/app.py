from threading import Lock

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()
app.state.checks_seats = True
app.state.orders_per_client = None
hall = {"seats": 40, "sold": 0, "asked": 0}
lock = Lock()


class Order(BaseModel):
    seats: int


@app.post("/shows/{show}/orders", status_code=201)
def order(show: int, order: Order):
    with lock:
        hall["asked"] += 1
        limit = app.state.orders_per_client
        if limit is not None and hall["asked"] > limit:
            raise HTTPException(429, "slow down")
        if app.state.checks_seats and hall["sold"] + order.seats > hall["seats"]:
            raise HTTPException(409, "sold out")
        hall["sold"] += order.seats
    return {"sold": hall["sold"]}


@app.get("/shows/{show}")
def seats(show: int):
    return {"seats": hall["seats"], "sold": hall["sold"]}
