from psycopg import sql

TABLES = ["orders", "lines"]


def count(conn, table):
    query = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))
    return conn.execute(query).fetchone()[0]


def differences(old, new):
    found = []
    for table in TABLES:
        was, now = count(old, table), count(new, table)
        if was != now:
            found.append(f"{table}: {was} rows became {now}")
    return found
