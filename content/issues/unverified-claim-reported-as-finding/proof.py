import pytest


@pytest.fixture
def report(load_sample):
    return lambda: load_sample("library.review").report()


@pytest.fixture
def library(load_sample):
    load_sample("library.app")
    return load_sample("library.loans")


def serious(lines):
    return [line for line in lines if line.startswith("high")]


def test_the_report_has_a_finding_that_is_called_serious(report):
    assert serious(report()), "nothing in the report is called serious"


def test_no_serious_finding_is_one_that_the_code_refutes(report, library):
    loan = library.Loans().last_loan(7)
    assert loan.title == "Ulysses", f"the last loan is {loan.title}"
    refuted = [line for line in serious(report()) if "last_loan" in line or "handler" in line]
    assert refuted == [], f"refuted by one call each: {len(refuted)} findings"


def test_the_crash_of_renew_is_reported_with_its_output(report, library):
    with pytest.raises(TypeError) as crash:
        library.renew(library.Loans(), 7)
    found = [line for line in serious(report()) if str(crash.value) in line]
    assert len(found) == 1, f"{len(found)} findings hold the error of renew()"


def test_a_library_that_is_repaired_has_no_serious_finding(report, load_sample, monkeypatch):
    def renewed(loans, member):
        loan = loans.last_loan(member)
        loan.days_left += 14
        return loan

    monkeypatch.setattr(load_sample("library.app"), "renew", renewed)
    left = serious(report())
    assert left == [], f"after the repair {len(left)} serious findings are left"


def test_a_bot_without_handlers_has_a_finding_of_its_own(report, load_sample):
    at_first = report()
    load_sample("library.app").handlers.clear()
    emptied = report()
    assert emptied != at_first, "the report reads the same for a bot without handlers"
