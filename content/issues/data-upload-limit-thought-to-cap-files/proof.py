from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

MB = 1024 * 1024


@pytest.fixture
def media(tmp_path, monkeypatch):
    for name in ("MEDIA_ROOT", "UPLOAD_DIR"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("SECRET_KEY", "proof")
    return tmp_path


@pytest.fixture
def upload(django_project, media):
    """Post photos of these sizes: the status, the megabytes stored, and the files left over."""
    django_project(settings="photos.settings")
    client = Client(raise_request_exception=False, headers={"Host": "museum.example"})

    def upload(*megabytes, caption="Hall 3"):
        photos = [SimpleUploadedFile(f"{n}.jpg", b"x" * n * MB) for n in megabytes]
        answer = client.post("/photos/", {"caption": caption, "photo": photos})
        stored = sum(file.stat().st_size for file in Path(media / "MEDIA_ROOT").iterdir()) // MB
        left = len(list(Path(media / "UPLOAD_DIR").iterdir()))
        return f"{answer.status_code}, stored: {stored} MB, temporary files: {left}"

    return upload


def test_a_photo_of_12_mb_is_refused(upload):
    seen = upload(12)
    assert seen == "400, stored: 0 MB, temporary files: 0", f"12 MB: {seen}"


def test_three_photos_of_4_mb_are_refused(upload):
    seen = upload(4, 4, 4)
    assert seen == "400, stored: 0 MB, temporary files: 0", f"three times 4 MB: {seen}"


def test_photos_of_9_mb_in_all_are_stored(upload):
    seen = upload(1, 8)
    assert seen == "201, stored: 9 MB, temporary files: 0", f"1 and 8 MB: {seen}"


def test_a_caption_of_12_mb_is_refused(upload):
    seen = upload(1, caption="x" * 12 * MB)
    assert seen == "400, stored: 0 MB, temporary files: 0", f"a caption of 12 MB: {seen}"
