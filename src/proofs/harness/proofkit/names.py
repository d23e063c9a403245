"""The name of an exception's type, taken from the type itself and not from what it says."""

import builtins
import sys
from typing import Any

import pytest

# They call themselves builtins, or say nothing of where they come from.
_KNOWN: dict[type, str] = {
    pytest.fail.Exception: "pytest.Failed",
    pytest.skip.Exception: "pytest.Skipped",
    pytest.exit.Exception: "pytest.Exit",
    pytest.xfail.Exception: "pytest.XFailed",
}
_BUILTINS = dict(vars(builtins))


def know(kind: type, name: str) -> None:
    """Let a type of the harness go by a short name."""
    _KNOWN[kind] = name


def qualified_name(kind: type) -> str:
    """Give ``module.Qualified.name``.

    A class that claims the name of another one (``builtins.AssertionError`` by setting
    ``__module__``) is marked, so that no declaration fits it.
    """
    if kind in _KNOWN:
        return _KNOWN[kind]
    module = _text(kind, "__module__")
    name = _text(kind, "__qualname__")
    holder = _named(module, name)
    if holder is kind or (holder is None and module != "builtins"):
        return f"{module}.{name}"
    return f"{module}.{name} (not the class of that name)"


def _text(kind: type, attribute: str) -> str:
    """Read the attribute past the class's own ``__getattribute__``; a plain str in any case."""
    try:
        value = type.__getattribute__(kind, attribute)
    except Exception:
        return "?"
    return str.__str__(value) if isinstance(value, str) else "?"


def _named(module: str, name: str) -> Any:
    """Give what stands at that name now, None where nothing does."""
    if module == "builtins":
        return _BUILTINS.get(name)
    holder: Any = sys.modules.get(module)
    for part in name.split("."):
        if holder is None:
            return None
        try:
            holder = vars(holder).get(part)
        except TypeError:
            return None
    return holder
