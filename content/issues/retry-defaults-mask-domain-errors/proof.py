from types import SimpleNamespace

import httpx
import pytest
import tenacity

ENROL = "POST /enrolments"


@pytest.fixture
def pauses(monkeypatch):
    """The pauses between attempts, noted instead of waited for; `.begin` is called in each."""
    noted = SimpleNamespace(count=0, begin=lambda: None)

    def pause(seconds):
        noted.count += 1
        noted.begin()

    monkeypatch.setattr("tenacity.nap.time", SimpleNamespace(sleep=pause))
    return noted


@pytest.fixture
def sign_up(load_sample, pauses):
    def outcome():
        with httpx.Client(base_url="http://127.0.0.1:9000") as school:
            try:
                return load_sample().sign_up(school, "Ines", "chess")
            except (httpx.TransportError, tenacity.RetryError) as error:
                return type(error).__name__

    return outcome


def test_a_pupil_is_enrolled_with_one_request(stand_in, sign_up):
    school = stand_in({ENROL: lambda request: (201, {"id": 4})})
    found = f"{sign_up()}, {len(school.asked(ENROL))} sent"
    assert found == "enrolled as 4, 1 sent", found


def test_a_pupil_who_finds_the_course_full_is_put_on_the_waiting_list(stand_in, sign_up):
    stand_in({ENROL: lambda request: (409, "full")})
    found = sign_up()
    assert found == "on the waiting list", f"the pupil gets {found}"


def test_a_refusal_is_not_asked_for_again(stand_in, sign_up, pauses):
    school = stand_in({ENROL: lambda request: (409, "full")})
    sign_up()
    found = f"{len(school.asked(ENROL))} sent, {pauses.count} pauses"
    assert found == "1 sent, 0 pauses", found


def test_a_request_that_found_nobody_is_sent_again(stand_in, sign_up, pauses):
    pauses.begin = lambda: stand_in({ENROL: lambda request: (201, {"id": 4})})
    found = f"{sign_up()} after {pauses.count} pause"
    assert found == "enrolled as 4 after 1 pause", found


def test_a_request_whose_answer_is_lost_is_not_sent_again(stand_in, sign_up):
    def store_and_hang_up(request):
        school.end_connections()
        return 201, {"id": 4}

    school = stand_in({ENROL: store_and_hang_up})
    outcome = sign_up()
    found = f"{len(school.asked(ENROL))} stored, then {outcome}"
    assert found == "1 stored, then RemoteProtocolError", found


def test_a_school_that_stays_away_is_reported_as_such(sign_up, pauses):
    found = f"{sign_up()} after {pauses.count} pauses"
    assert found == "ConnectError after 2 pauses", found
