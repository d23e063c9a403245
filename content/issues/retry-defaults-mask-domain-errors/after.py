import httpx
from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_random_exponential,
)


class CourseFull(Exception):
    pass


@retry(
    retry=retry_if_exception_type((httpx.ConnectError, httpx.ConnectTimeout)),
    stop=stop_after_attempt(3),
    wait=wait_random_exponential(max=10),
    reraise=True,
)
def enrol(school: httpx.Client, pupil: str, course: str) -> int:
    answer = school.post("/enrolments", json={"pupil": pupil, "course": course})
    if answer.status_code == 409:
        raise CourseFull(course)
    answer.raise_for_status()
    return answer.json()["id"]


def sign_up(school: httpx.Client, pupil: str, course: str) -> str:
    try:
        return f"enrolled as {enrol(school, pupil, course)}"
    except CourseFull:
        return "on the waiting list"
