import base64
import importlib
import random
import string

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

KEY = base64.urlsafe_b64encode(b"k" * 32).decode()
NEW_KEY = base64.urlsafe_b64encode(b"n" * 32).decode()
SHARED = "ya29.a0AfH6SMBxyz-the-same-token"
TOKENS = {"Noor": SHARED, "Sam": SHARED, "Ida": SHARED[:16] + "another"}


@pytest.fixture
def models(load_sample, monkeypatch):
    monkeypatch.setenv("TOKEN_KEY", KEY)
    return load_sample()


@pytest.fixture
def session(models, pg):
    engine = create_engine(pg.url.replace("postgresql://", "postgresql+psycopg://"))
    models.Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all(models.Calendar(owner=name, token=TOKENS[name]) for name in TOKENS)
        session.commit()
        yield session


def tokens(session, models):
    return {row.owner: row.token for row in session.query(models.Calendar)}


def dump(session):
    return dict(session.execute(text("SELECT owner, token FROM calendar")).tuples().all())


def test_tokens_read_back_as_they_were_written(session, models):
    read = tokens(session, models)
    assert read == TOKENS, f"read back: {read}"


def test_equal_tokens_are_stored_as_different_values(session):
    stored = dump(session)
    assert stored["Noor"] != stored["Sam"], "Noor and Sam are stored as one ciphertext"


def test_tokens_that_begin_alike_are_stored_without_a_block_in_common(session):
    stored = dump(session)
    noor, ida = (base64.urlsafe_b64decode(stored[name]) for name in ("Noor", "Ida"))
    shared = [i for i in range(len(noor) - 15) if noor[i : i + 16] in ida]
    assert not shared, f"blocks of 16 bytes that Noor and Ida share: {len(shared)}"


def test_no_flipped_bit_decrypts_to_another_token(session, models):
    column = models.Calendar.__table__.c.token.type
    letters, chance = string.ascii_letters + string.digits + "-_", random.Random(1)
    flips = forged = 0
    for _ in range(25):
        token = "tok-" + "".join(chance.choices(letters, k=43))
        stored = base64.urlsafe_b64decode(column.process_bind_param(token, session.bind.dialect))
        for bit in range(8 * len(stored)):
            flipped = int.from_bytes(stored, "big") ^ (1 << bit)
            value = base64.b64encode(flipped.to_bytes(len(stored), "big")).decode()
            flips += 1
            try:
                read = column.process_result_value(value, session.bind.dialect)
            except Exception:  # refused, as it should be
                continue
            forged += read != token
    assert forged == 0, f"{forged} of {flips} flips decrypt to another token"


def test_tokens_read_back_after_a_new_key_was_put_first(session, models, monkeypatch):
    monkeypatch.setenv("TOKEN_KEY", f"{NEW_KEY},{KEY}")
    restarted = importlib.reload(models)
    try:
        read = tokens(session, restarted)
    except Exception as error:
        read = type(error).__name__
    assert read == TOKENS, f"read back under the old key: {read}"
