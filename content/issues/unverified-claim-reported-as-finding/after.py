"""The review of the library's bot."""

from library.app import handlers

FINDINGS = [
    ("high", "a caller of last_loan() breaks", lambda: handlers["/last"](7)),
    ("high", "no handler is registered", lambda: handlers["/last"]),
    ("high", "renew() cannot be called", lambda: handlers["/renew"](7)),
]


def report():
    lines = []
    for severity, claim, check in FINDINGS:
        try:
            check()
        except Exception as error:
            lines.append(f"{severity}: {claim}, {type(error).__name__}: {error}")
    return lines
