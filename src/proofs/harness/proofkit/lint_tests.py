"""The lint's part about tests: what pytest would leave out or let pass without a word."""

import ast
from collections.abc import Callable, Iterator

from proofkit.lint_rules import HOOKS

Report = Callable[[ast.AST, str], None]
Function = ast.FunctionDef | ast.AsyncFunctionDef


def look_at_tests(tree: ast.Module, report: Report) -> None:
    """Report tests that are nested, doubled, asynchronous, generators, or return something."""
    from proofkit.fixtures import NAMES

    top = set(map(id, tree.body))
    seen: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            report(node, f"{node.name}: tests are functions of the module, not of a class")
        if not isinstance(node, Function):
            continue
        if node.name in NAMES or node.name in HOOKS or node.name.startswith("pytest_"):
            report(node, f"gives {node.name} another meaning")
        if not node.name.startswith("test"):
            continue
        if id(node) not in top:
            report(node, f"{node.name} is not at the top level")
        if node.name in seen:
            report(node, f"{node.name} stands twice")
        seen.add(node.name)
        _look_at_test(node, report)


def _look_at_test(node: Function, report: Report) -> None:
    if isinstance(node, ast.AsyncFunctionDef):
        report(node, f"{node.name} is async: use asyncio.run in the test")
    for inner in _own(node):
        if isinstance(inner, (ast.Yield, ast.YieldFrom)):
            report(inner, f"{node.name} yields: pytest does not run it")
        if isinstance(inner, ast.Return) and inner.value is not None:
            report(inner, f"{node.name} returns a value: assert it")


def _own(node: ast.AST) -> Iterator[ast.AST]:
    """Walk a function without the functions and classes inside of it."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, (Function, ast.Lambda, ast.ClassDef)):
            yield child
            yield from _own(child)
