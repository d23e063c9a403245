from contextlib import contextmanager
from contextvars import ContextVar

current_branch = ContextVar("current_branch")


@contextmanager
def acting_for(branch_id):
    token = current_branch.set(branch_id)
    try:
        yield
    finally:
        current_branch.reset(token)
