import os
from pathlib import Path

import pytest
from proofkit.project import faults_of_input, write_project


@pytest.fixture
def roots(tmp_path: Path) -> tuple[Path, Path]:
    support, sample = tmp_path / "support", tmp_path / "sample"
    for root in (support, sample, tmp_path / "project"):
        root.mkdir()
    return support, sample


def put(root: Path, path: str, text: str = "") -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


def test_lays_the_sample_over_support_and_adds_packages(roots: tuple[Path, Path]) -> None:
    support, sample = roots
    put(support, "shop/settings.py", "A = 1")
    put(support, "shop/urls.py", "support")
    put(sample, "shop/urls.py", "sample")
    put(sample, "shop/deep/models.py")
    put(sample, "templates/mail/x.txt")
    project = support.parent / "project"
    write_project(project, False, sample, support)
    files = sorted(str(p.relative_to(project)) for p in project.rglob("*") if p.is_file())
    assert files == [
        "shop/__init__.py",
        "shop/deep/__init__.py",
        "shop/deep/models.py",
        "shop/settings.py",
        "shop/urls.py",
        "templates/mail/x.txt",
    ]
    assert (project / "shop/urls.py").read_text() == "sample"


def test_hollows_the_sample_and_not_its_support(roots: tuple[Path, Path]) -> None:
    support, sample = roots
    put(support, "a.py", "def f(): return 1\n")
    put(sample, "b.py", "def f(): return 1\n")
    project = support.parent / "project"
    write_project(project, True, sample, support)
    assert "return 1" in (project / "a.py").read_text()
    assert "return 1" not in (project / "b.py").read_text()


@pytest.mark.parametrize(
    "path",
    ["conftest.py", "sitecustomize.py", "pytest.py", "json.py", "proof_settings.py", "pytest/x.py"],
)
def test_names_what_would_shadow_a_module(roots: tuple[Path, Path], path: str) -> None:
    put(roots[1], path)
    name = Path(path).parts[0]
    module = name.removesuffix(".py")
    expected = [f"sample/{name} would stand in the place of the module {module}"]
    assert faults_of_input(roots) == expected


@pytest.mark.parametrize("path", ["shop/celery.py", "json/data.txt", "pytest.ini", "shop.py"])
def test_other_names_are_free(roots: tuple[Path, Path], path: str) -> None:
    put(roots[1], path)
    assert faults_of_input(roots) == []


def test_names_links_and_special_files(roots: tuple[Path, Path]) -> None:
    (roots[1] / "models.py").symlink_to("/etc/passwd")
    os.mkfifo(roots[1] / "pipe")
    assert faults_of_input(roots) == [
        "sample/models.py is neither a file nor a folder",
        "sample/pipe is neither a file nor a folder",
    ]
