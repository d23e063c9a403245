import os
import sqlite3
from contextlib import closing

from flask import Flask, abort, request
from passlib.context import CryptContext

app = Flask(__name__)
passwords = CryptContext(schemes=["pbkdf2_sha256", "django_pbkdf2_sha256"])


@app.post("/login")
def login():
    with closing(sqlite3.connect(os.environ["DATABASE_PATH"])) as database:
        row = database.execute(
            "SELECT password FROM member WHERE username = ?", [request.form["username"]]
        ).fetchone()
    if row is None or not passwords.verify(request.form["password"], row[0]):
        abort(401)
    return "Welcome back"
