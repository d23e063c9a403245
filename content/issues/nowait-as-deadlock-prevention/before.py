import psycopg


class TooFew(Exception):
    pass


def move(conn: psycopg.Connection, visitors, source, target):
    with conn.transaction():
        row = conn.execute("SELECT booked FROM tour WHERE id = %s FOR UPDATE", [source])
        (booked,) = row.fetchone()
        if booked < visitors:
            raise TooFew
        change = "UPDATE tour SET booked = booked + %s WHERE id = %s"
        conn.execute(change, [-visitors, source])
        conn.execute(change, [visitors, target])
