import pytest
from django.db.models.signals import pre_save
from django.test import Client


@pytest.fixture
def move(monkeypatch, django_project):
    """Move the book, as nobody, by session or by token: actor and address of the entry."""
    monkeypatch.setenv("SECRET_KEY", "proof")
    monkeypatch.setenv("DB", "/tmp/library.sqlite3")
    django_project(settings="library.settings")
    from auditlog.models import LogEntry
    from django.contrib.auth.models import User
    from library.models import Book
    from rest_framework.authtoken.models import Token

    book = Book.objects.create(shelf="A1")
    noor = User.objects.create_user("noor", "noor@library.example")
    token = Token.objects.create(user=noor)
    shelves = iter(range(2, 100))

    def moved(by):
        client = Client()
        if by == "session":
            client.force_login(noor)
        headers = {"Authorization": f"Token {token.key}"} if by == "token" else {}
        client.post(f"/books/{book.pk}/A{next(shelves)}/", headers=headers)
        entry = LogEntry.objects.latest("pk")
        who = f"{entry.actor} <{entry.actor_email}>" if entry.actor else "None"
        return f"{entry.changes_dict['shelf'][1]} by {who} from {entry.remote_addr}"

    return moved


def test_a_change_by_session_has_its_user(move):
    entry = move("session")
    assert entry == "A2 by noor <noor@library.example> from 127.0.0.1", f"logged: {entry}"


def test_a_change_by_token_has_its_user_and_address(move):
    entry = move("token")
    assert entry == "A2 by noor <noor@library.example> from 127.0.0.1", f"logged: {entry}"


def test_a_change_by_nobody_has_no_user_even_after_one_by_token(move):
    move("token")
    entry = move("nobody")
    assert entry == "A3 by None from 127.0.0.1", f"logged: {entry}"


def test_requests_leave_no_signal_receiver_behind(move):
    before = len(pre_save.receivers)
    for _ in range(5):
        move("token")
    left = len(pre_save.receivers) - before
    assert left == 0, f"5 requests left {left} receivers of pre_save behind"
