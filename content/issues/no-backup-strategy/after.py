import sqlite3
import sys
from contextlib import closing

FIGURES = (
    "SELECT count(*) FROM member",
    "SELECT count(*), sum(cents) FROM payment",
)


def figures(connection):
    return [connection.execute(query).fetchone() for query in FIGURES]


def backup(database, target):
    with (
        closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as live,
        closing(sqlite3.connect(target)) as copy,
    ):
        live.execute("BEGIN")
        expected = figures(live)
        live.backup(copy)

    with closing(sqlite3.connect(f"file:{target}?mode=ro", uri=True)) as restored:
        (damage,) = restored.execute("PRAGMA integrity_check").fetchone()
        if damage != "ok" or figures(restored) != expected:
            sys.exit(f"the backup {target} cannot be used: {damage}")
    print(f"backup written to {target}, restored and compared")


if __name__ == "__main__":
    backup(*sys.argv[1:])
