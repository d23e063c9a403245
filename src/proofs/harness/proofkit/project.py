"""The project of a test: the sample laid over the support files, in a folder of its own."""

import importlib
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from proofkit.hollow import hollow
from proofkit.job import Job
from proofkit.places import LIBRARIES, PROJECT, SAMPLE, SUPPORT, TMP

# Read by Python, pytest or the fixtures by name alone: in a sample they would change the run.
RESERVED = {"conftest", "proof", "proof_settings", "proof_urls", "proofkit"} | {
    "sitecustomize",
    "usercustomize",
}


def faults_of_input(roots: tuple[Path, ...] = (SUPPORT, SAMPLE)) -> list[str]:
    """Name what may not stand in a sample: links, special files, names that shadow a module."""
    faults: list[str] = []
    taken = _taken_names()
    for root in roots:
        for path in _walk(root):
            shown = f"{root.name}/{path.relative_to(root)}"
            mode = path.lstat().st_mode
            if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
                faults.append(f"{shown} is neither a file nor a folder")
            elif path.parent == root and path.stem in taken and _importable(path):
                faults.append(f"{shown} would stand in the place of the module {path.stem}")
    return faults


def lay_out(job: Job) -> None:
    """Empty ``/tmp``, write the project there, make it the working folder."""
    os.chdir(TMP)
    for path in TMP.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()
    PROJECT.mkdir()
    write_project(PROJECT, job.hollow)
    os.chdir(PROJECT)
    # The finders remember that the folder was empty.
    importlib.invalidate_caches()


def write_project(
    target: Path, hollowed: bool, sample: Path = SAMPLE, support: Path = SUPPORT
) -> None:
    """Write support, then sample over it, then each missing ``__init__.py``."""
    for root in (support, sample):
        for path in _walk(root):
            to = target / path.relative_to(root)
            if path.is_dir():
                to.mkdir(exist_ok=True)
            elif hollowed and root == sample and path.suffix == ".py":
                to.write_text(hollow(path.read_text(encoding="utf-8")), encoding="utf-8")
            else:
                shutil.copyfile(path, to)
    add_packages(target)


def add_packages(root: Path) -> None:
    """Add ``__init__.py`` to each folder below ``root`` with Python somewhere in it."""
    for path in _walk(root):
        for folder in path.relative_to(root).parents if path.suffix == ".py" else ():
            if folder != Path():
                (root / folder / "__init__.py").touch()


def _walk(root: Path) -> Iterator[Path]:
    if not root.is_dir():
        return
    for folder, folders, files in os.walk(root):
        folders.sort()
        for name in sorted([*folders, *files]):
            yield Path(folder, name)


def _importable(path: Path) -> bool:
    return path.suffix in (".py", ".so", ".pyc", ".pth") or any(path.glob("**/*.py"))


def _taken_names() -> set[str]:
    installed = {
        path.name.partition(".")[0]
        for path in LIBRARIES.iterdir()
        if path.suffix not in (".dist-info", ".pth", ".libs") and not path.name.startswith("__")
    }
    return RESERVED | installed | set(sys.stdlib_module_names)
