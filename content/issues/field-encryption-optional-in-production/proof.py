import base64

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.core.exceptions import ImproperlyConfigured

KEY = base64.urlsafe_b64encode(b"k" * 32).decode()
COMMITTED = "ZGV2ZWxvcG1lbnQtb25seS1rZXktMDEyMzQ1Njc4OTA="


@pytest.fixture
def start(monkeypatch, django_project):
    """Start with these variables and store a donor: how that went."""

    def started(**variables):
        for name, value in {"SECRET_KEY": "proof", "DB": "/tmp/donors.sqlite3"}.items():
            monkeypatch.setenv(name, value)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        try:
            django_project(settings="donors.settings")
        except ImproperlyConfigured:
            return "refused to start"
        from django.db import connection
        from donors.models import Donor

        Donor.objects.create(name="Ines", blood_test="hepatitis B")
        with connection.cursor() as cursor:
            cursor.execute("SELECT blood_test FROM donors_donor")
            (stored,) = cursor.fetchone()
        try:
            Fernet(COMMITTED).decrypt(stored)
        except InvalidToken:
            return "started, the committed key opens nothing"
        return "started, the committed key opens what was stored"

    return started


def test_a_key_of_its_own_starts_production(start):
    went = start(ENVIRONMENT="production", FIELD_ENCRYPTION_KEY=KEY)
    assert went == "started, the committed key opens nothing", f"with a key of its own: {went}"


def test_a_malformed_key_does_not_start(start):
    went = start(ENVIRONMENT="production", FIELD_ENCRYPTION_KEY="changeme")
    assert went == "refused to start", f"with a malformed key: {went}"


def test_development_starts_with_the_committed_key(start):
    went = start(ENVIRONMENT="development", FIELD_ENCRYPTION_KEY=COMMITTED)
    assert went == "started, the committed key opens what was stored", f"development: {went}"


def test_a_list_that_holds_the_committed_key_does_not_start(start):
    went = start(ENVIRONMENT="production", FIELD_ENCRYPTION_KEY=f"{KEY}, {COMMITTED}")
    assert went == "refused to start", f"with two keys: {went}"


def test_production_without_a_key_does_not_start(start):
    went = start(ENVIRONMENT="production")
    assert went == "refused to start", f"production without a key: {went}"


def test_staging_with_the_committed_key_does_not_start(start):
    went = start(ENVIRONMENT="staging", REAL_DATA_MODE="true", FIELD_ENCRYPTION_KEY=COMMITTED)
    assert went == "refused to start", f"staging: {went}"


def test_an_unnamed_environment_with_the_committed_key_does_not_start(start):
    went = start(FIELD_ENCRYPTION_KEY=COMMITTED)
    assert went == "refused to start", f"ENVIRONMENT unset: {went}"
