import pytest
from django.contrib.auth import authenticate, get_user_model

VALIDATORS = [
    "UserAttributeSimilarityValidator",
    "MinimumLengthValidator",
    "CommonPasswordValidator",
    "NumericPasswordValidator",
]


@pytest.fixture
def sign_up(django_project):
    """Sign up with this password: the status of the answer, and what it holds."""
    django_project(
        ROOT_URLCONF="choir.urls",
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework"],
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        AUTH_PASSWORD_VALIDATORS=[
            {"NAME": f"django.contrib.auth.password_validation.{name}"} for name in VALIDATORS
        ],
    )
    from rest_framework.test import APIClient

    def sign_up(password, username="annika.lund"):
        data = {"username": username, "email": "annika@example.org", "password": password}
        answer = APIClient().post("/singers/", data)
        return answer.status_code, answer.json()

    return sign_up


def test_a_password_of_one_digit_is_refused(sign_up):
    status, answer = sign_up("1")
    singers = get_user_model().objects.count()
    assert (status, singers) == (400, 0), f"password '1': {status}, singers: {singers}"
    assert answer == {
        "password": [
            "This password is too short. It must contain at least 8 characters.",
            "This password is too common.",
            "This password is entirely numeric.",
        ]
    }, f"the answer: {answer}"


def test_a_password_like_the_username_is_refused(sign_up):
    status, answer = sign_up("annika.lund1")
    assert status == 400, f"password 'annika.lund1' for annika.lund: {status}"
    assert answer["password"] == ["The password is too similar to the username."], f"{answer}"


def test_the_answer_does_not_hold_the_hash(sign_up):
    _, answer = sign_up("alto-on-tuesdays")
    assert sorted(answer) == ["email", "username"], f"the answer holds {sorted(answer)}"


def test_a_singer_signs_in_with_the_password_exactly_as_typed(sign_up):
    status, _ = sign_up("alto on tuesdays ")
    singer = authenticate(username="annika.lund", password="alto on tuesdays ")
    assert status == 201, f"a sound password: {status}"
    assert str(singer) == "annika.lund", f"signed in with the trailing space: {singer}"


def test_a_sound_password_opens_the_account_and_no_other_does(sign_up):
    status, _ = sign_up("alto-on-tuesdays")
    right = authenticate(username="annika.lund", password="alto-on-tuesdays")
    wrong = authenticate(username="annika.lund", password="alto-on-Tuesdays")
    assert status == 201, f"a sound password: {status}"
    assert (str(right), wrong) == ("annika.lund", None), f"signed in: {right}, {wrong}"
