import base64

import pytest
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.db import connection

OLD, NEW = (base64.urlsafe_b64encode(letter * 32).decode() for letter in (b"o", b"n"))
IBAN = "DE02120300000000202051"


@pytest.fixture
def pensions(django_project, load_sample):
    def started(*keys):
        django_project(INSTALLED_APPS=["pensions"], FIELD_ENCRYPTION_KEY=list(keys))
        return load_sample()

    return started


def store(value):
    """A row as an earlier release left it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO pensions_pensioner (id, town, iban) VALUES (1, 'Essen', %s)", [value]
        )


def stored():
    with connection.cursor() as cursor:
        cursor.execute("SELECT iban FROM pensions_pensioner WHERE id = 1")
        return cursor.fetchone()[0]


def under(key):
    return Fernet(key).encrypt(IBAN.encode()).decode()


def read(pensions):
    try:
        iban = pensions.Pensioner.objects.get(pk=1).iban
    except InvalidToken as error:
        return f"{type(error).__name__}: {error}"
    return f"an IBAN that begins {iban[:5]}"


def test_a_value_reads_back_under_its_key(pensions):
    pensions = pensions(NEW)
    pensions.Pensioner.objects.create(pk=1, town="Essen", iban=IBAN)
    found = read(pensions)
    assert found == "an IBAN that begins DE021", found
    assert stored().startswith("gAAAA"), f"the column holds {stored()[:5]}"


def test_a_value_of_the_older_key_reads_back_under_both(pensions):
    pensions = pensions(NEW, OLD)
    store(under(OLD))
    found = read(pensions)
    assert found == "an IBAN that begins DE021", found


def test_reading_under_a_wrong_key_raises(pensions):
    pensions = pensions(NEW)
    store(under(OLD))
    found = read(pensions)
    expected = "Undecryptable: no configured key opens pensions.Pensioner.iban"
    assert found == expected, f"under a wrong key: {found}"


def test_a_change_of_address_under_a_wrong_key_leaves_the_iban_as_it_was(pensions):
    pensions = pensions(NEW)
    store(under(OLD))
    try:
        person = pensions.Pensioner.objects.get(pk=1)
        person.town = "Bonn"
        person.save()
    except InvalidToken:
        pass
    value = MultiFernet([Fernet(NEW), Fernet(OLD)]).decrypt(stored()).decode()
    assert value == IBAN, f"with both keys at hand the IBAN begins {value[:5]}"


def test_a_row_that_was_never_encrypted_raises(pensions):
    pensions = pensions(NEW)
    store(IBAN)
    found = read(pensions)
    assert found.startswith("Undecryptable"), f"a row in clear: {found}"


def test_a_token_that_somebody_submits_stays_a_token(pensions):
    pensions = pensions(NEW)
    person = pensions.Pensioner(town="Bonn", iban=under(NEW))
    person.full_clean()
    assert person.iban.startswith("gAAAA"), f"validation turned a token into {person.iban}"
