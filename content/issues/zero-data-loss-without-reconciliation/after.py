from psycopg import sql

TABLES = {
    "orders": ["customer", "note", "pickup_at", "total"],
    "lines": ["order_id", "cake", "pieces"],
}


def fingerprints(conn, table, columns):
    conn.execute("SET timezone = 'UTC'")
    query = sql.SQL("SELECT id, md5(ROW({})::text) FROM {}").format(
        sql.SQL(", ").join(map(sql.Identifier, columns)), sql.Identifier(table)
    )
    return dict(conn.execute(query).fetchall())


def differences(old, new):
    found = []
    for table, columns in TABLES.items():
        was = fingerprints(old, table, columns)
        now = fingerprints(new, table, columns)
        for key in sorted(was.keys() | now.keys()):
            if key not in now:
                found.append(f"{table} {key} is missing")
            elif key not in was:
                found.append(f"{table} {key} was not there")
            elif was[key] != now[key]:
                found.append(f"{table} {key} has changed")
    return found
