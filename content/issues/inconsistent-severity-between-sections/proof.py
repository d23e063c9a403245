import re

import pytest


@pytest.fixture
def review(load_sample):
    return load_sample("tickets.review")


def severities(lines):
    """The finding and its severity, for each line that names one."""
    found = [re.search(r"\b(R\d) (\w+)", line) for line in lines]
    return [match.groups() for match in found if match]


def to_do(lines):
    return [line for line in lines if line.startswith("[")]


def severities_of_each(review):
    lines = review.report()
    keys = [key for key, _, _ in review.FINDINGS]
    return {key: sorted({grade for of, grade in severities(lines) if of == key}) for key in keys}


def test_each_finding_is_described(review):
    described = [line for line in review.report() if re.match(r"R\d \w+: ", line)]
    assert len(described) == 3, f"{len(described)} of 3 findings are described"


def test_a_finding_that_is_done_is_ticked_and_no_other(review):
    ticked = [line[4:6] for line in to_do(review.report(done=["R1"])) if line[1] == "x"]
    assert ticked == ["R1"], f"ticked are {ticked}"


def test_a_finding_has_one_severity_throughout(review):
    each = severities_of_each(review)
    several = {key: grades for key, grades in each.items() if len(grades) > 1}
    assert several == {}, f"several severities: {several}"


def test_each_finding_stands_in_one_list_of_things_to_do(review):
    listed = [key for key, _ in severities(to_do(review.report()))]
    assert sorted(listed) == ["R1", "R2", "R3"], f"to do are {sorted(listed)}"


def test_a_review_with_an_open_critical_finding_does_not_approve(review):
    verdict = review.report(done=["R3"])[0]
    assert "Approved" not in verdict, f"with R1 open the verdict is “{verdict}”"


def test_a_review_whose_blocking_findings_are_done_approves(review):
    verdict = review.report(done=["R1", "R2"])[0]
    assert "Approved" in verdict, f"with R1 and R2 done the verdict is “{verdict}”"


def test_a_finding_that_is_added_gets_a_place_among_the_things_to_do(review):
    review.FINDINGS.append(("R4", "low", "the logo is blurred"))
    listed = [key for key, _ in severities(to_do(review.report()))]
    assert listed.count("R4") == 1, f"R4 stands in {listed.count('R4')} lists"
