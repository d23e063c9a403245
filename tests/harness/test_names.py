import asyncio
import json

import pytest
from proofkit.errors import DidNotStart, HarnessError
from proofkit.names import qualified_name


class Shop:
    class SoldOut(Exception):
        pass


def forged(module: str, name: str) -> type:
    return type(name, (Exception,), {"__module__": module, "__qualname__": name})


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (AssertionError, "builtins.AssertionError"),
        (TimeoutError, "builtins.TimeoutError"),
        (asyncio.CancelledError, "asyncio.exceptions.CancelledError"),
        (json.JSONDecodeError, "json.decoder.JSONDecodeError"),
        (Shop.SoldOut, f"{__name__}.Shop.SoldOut"),
        (HarnessError, "proofkit.HarnessError"),
        (DidNotStart, "proofkit.DidNotStart"),
        (pytest.fail.Exception, "pytest.Failed"),
        (pytest.skip.Exception, "pytest.Skipped"),
    ],
)
def test_gives_module_and_name(kind: type, name: str) -> None:
    assert qualified_name(kind) == name


@pytest.mark.parametrize(
    ("module", "name"),
    [("builtins", "AssertionError"), ("builtins", "NoSuch"), ("json.decoder", "JSONDecodeError")],
)
def test_marks_a_class_that_claims_the_name_of_another(module: str, name: str) -> None:
    found = qualified_name(forged(module, name))
    assert found == f"{module}.{name} (not the class of that name)"


def test_a_class_that_lies_about_its_attributes_is_read_past_them() -> None:
    class Liar(type):
        def __getattribute__(cls, name: str) -> object:
            return {"__module__": "builtins", "__qualname__": "AssertionError"}.get(name, 0)

    class Lie(Exception, metaclass=Liar):
        pass

    assert qualified_name(Lie).endswith("<locals>.Lie")
    assert not qualified_name(Lie).startswith("builtins")
