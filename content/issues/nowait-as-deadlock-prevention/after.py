import psycopg


class TooFew(Exception):
    pass


def move(conn: psycopg.Connection, visitors, source, target):
    with conn.transaction():
        lock = "SELECT id, booked FROM tour WHERE id = ANY(%s) ORDER BY id FOR UPDATE"
        booked = dict(conn.execute(lock, [[source, target]]).fetchall())
        if booked[source] < visitors:
            raise TooFew
        change = "UPDATE tour SET booked = booked + %s WHERE id = %s"
        conn.execute(change, [-visitors, source])
        conn.execute(change, [visitors, target])
