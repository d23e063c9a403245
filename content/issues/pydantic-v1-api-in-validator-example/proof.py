import warnings

import pytest
from pydantic import ValidationError


@pytest.fixture
def variable(monkeypatch):
    return lambda value: monkeypatch.setenv("TRAINING_POLL_MINUTES", value)


def test_a_training_at_half_past_seven_is_accepted(load_sample):
    training = load_sample("club.trainings").parse({"weekday": 1, "starts": "19:30"})
    assert training.starts == "19:30", f"parsed as {training}"


def test_a_training_at_no_time_of_day_is_refused(load_sample):
    parse = load_sample("club.trainings").parse
    refused = []
    for starts in ("7 pm", "19:30h"):
        try:
            parse({"weekday": 1, "starts": starts})
        except ValidationError as error:
            refused.append(error.errors()[0]["type"])
    assert refused == ["string_pattern_mismatch"] * 2, f"refused: {refused}"


def test_the_interval_is_the_one_of_the_variable(load_sample, variable):
    variable("15")
    interval = load_sample("club.settings").poll_trigger().interval
    assert f"{interval}" == "0:15:00", f"TRAINING_POLL_MINUTES=15 polls every {interval}"


def test_an_interval_of_zero_is_refused(load_sample, variable):
    variable("0")
    settings = load_sample("club.settings")
    try:
        outcome = f"polls every {settings.poll_trigger().interval}"
    except ValidationError as error:
        outcome = error.errors()[0]["msg"]
    expected = "Input should be greater than or equal to 1"
    assert outcome == expected, f"TRAINING_POLL_MINUTES=0: {outcome}"


def test_nothing_deprecated_is_used(load_sample):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always", DeprecationWarning)
        load_sample("club.settings").status()
    said = [str(warning.message).partition(". ")[0] for warning in seen]
    assert said == [], f"warnings: {said}"


def test_without_a_variable_the_interval_is_five_minutes(load_sample):
    settings = load_sample("club.settings")
    seen = settings.status(), f"{settings.poll_trigger().interval}"
    assert seen == ({"settings": {"poll_minutes": 5}}, "0:05:00"), f"status and interval: {seen}"
