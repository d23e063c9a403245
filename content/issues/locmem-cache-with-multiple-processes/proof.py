import pytest

IN_ANOTHER_PROCESS = "import django; django.setup(); from bikes import stations; "


@pytest.fixture
def stations(redis_server, monkeypatch, django_project, load_sample):
    monkeypatch.setenv("SECRET_KEY", "proof")
    monkeypatch.setenv("REDIS_CACHE_URL", redis_server.url)
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "bikes.settings")
    django_project(settings="bikes.settings", tables=False)
    return load_sample("bikes.stations")


@pytest.fixture
def elsewhere(stations, run_python):
    """What a second process prints, of the same project and with the same settings."""

    def printed(code):
        done = run_python("-c", IN_ANOTHER_PROCESS + code)
        assert done.returncode == 0, f"the second process failed: {done.stderr}"
        return done.stdout.strip()

    return printed


def test_within_one_process_a_month_is_claimed_once(stations):
    claims = [stations.may_invoice("2026-10"), stations.may_invoice("2026-10")]
    assert claims == [True, False], f"one process claimed the month: {claims}"


def test_within_one_process_a_changed_tariff_is_read_again(stations):
    stations.tariff("harbour", lambda station: 120)
    stations.tariff_changed("harbour")
    cents = stations.tariff("harbour", lambda station: 150)
    assert cents == 150, f"after the change the tariff is {cents}"


def test_of_two_processes_one_claims_the_month(stations, elsewhere):
    web = stations.may_invoice("2026-10")
    worker = elsewhere("print(stations.may_invoice('2026-10'))")
    found = f"web {web}, worker {worker}"
    assert found == "web True, worker False", found


def test_a_tariff_that_is_loaded_once_serves_both_processes(stations, elsewhere):
    stations.tariff("harbour", lambda station: 120)
    cents = elsewhere("print(stations.tariff('harbour', lambda station: 'loaded again'))")
    assert cents == "120", f"the second process: {cents}"


def test_a_tariff_that_changes_in_one_process_changes_in_the_other(stations, elsewhere):
    stations.tariff("harbour", lambda station: 120)
    elsewhere("stations.tariff_changed('harbour')")
    cents = stations.tariff("harbour", lambda station: 150)
    assert cents == 150, f"the first process still charges {cents}"
