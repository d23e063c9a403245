from datetime import date

import pytest

TODAY = date(2026, 5, 11)
STATEMENT = (
    'SELECT "library_loan"."id", "library_loan"."branch_id", "library_loan"."due", '
    '"library_loan"."lost" FROM "library_loan" WHERE '
    '("library_loan"."branch_id" = 7 AND "library_loan"."due" < 2026-05-11)'
)


@pytest.fixture
def library(django_project, load_sample):
    django_project()
    sample = load_sample("library.models")
    with sample_acting_for(load_sample, 7):
        for branch in (7, 8):
            sample.Loan.objects.create(branch_id=branch, due=date(2026, 5, 1))
            sample.Loan.objects.create(branch_id=branch, due=date(2026, 6, 1), lost=True)
            sample.Loan.objects.create(branch_id=branch, due=date(2026, 6, 1))
    return sample


def sample_acting_for(load_sample, branch):
    return load_sample("library.tenancy").acting_for(branch)


@pytest.fixture
def branch_seven(library, load_sample):
    with sample_acting_for(load_sample, 7):
        yield library


def read(loans):
    return sorted((loan.branch_id, str(loan.due)) for loan in loans)


def test_a_branch_reads_its_own_overdue_loans(branch_seven):
    found = read(branch_seven.overdue(TODAY))
    assert found == [(7, "2026-05-01")], f"branch 7 reads {found}"


def test_a_branch_chases_its_own_loans_alone(branch_seven):
    found = read(branch_seven.to_chase(TODAY))
    assert found == [(7, "2026-05-01"), (7, "2026-06-01")], f"branch 7 reads {found}"


def test_the_branch_stands_in_the_statement(branch_seven):
    statement = str(branch_seven.overdue(TODAY).query)
    assert statement == STATEMENT, statement


def test_the_database_looks_the_branch_up_in_the_index(branch_seven):
    plan = branch_seven.overdue(TODAY).explain()
    assert "USING INDEX loan_branch_due (branch_id=? AND due<?)" in plan, plan


def test_without_a_branch_nothing_is_read(library):
    try:
        found = f"read {read(library.to_chase(TODAY))}"
    except LookupError:
        found = "LookupError"
    assert found == "LookupError", found
