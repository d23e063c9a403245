"""Looks a whole proof over for what a proof may not do, before it is collected."""

import ast
from dataclasses import dataclass

from proofkit import lint_rules as rules
from proofkit.lint_tests import Report, look_at_tests


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that a proof may not do; line and column count from 1."""

    line: int
    column: int
    text: str


def findings(source: str) -> list[Finding]:
    """Give the findings in order; what does not parse is left to the collection."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return []
    found: set[Finding] = set()

    def report(node: ast.AST, text: str) -> None:
        line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
        found.add(Finding(line, column + 1, text))

    look_at_tests(tree, report)
    for node in ast.walk(tree):
        _look_at(node, report)
    return sorted(found)


def _look_at(node: ast.AST, report: Report) -> None:
    match node:
        case ast.Import(names=names):
            for alias in names:
                _module(node, alias.name, report)
        case ast.ImportFrom(module=module, names=names):
            _import_from(node, module or ".", [alias.name for alias in names], report)
        case ast.Name(id=name, ctx=ast.Load()) if name in rules.NAMES:
            report(node, f"uses {name}")
        case ast.Name(id=name, ctx=ast.Store()) if name in rules.REPLACED | rules.HOOKS:
            report(node, f"gives {name} another meaning")
        case ast.Attribute(attr=name) if name in rules.ATTRIBUTES:
            report(node, f"uses .{name}")
        case ast.Attribute(value=ast.Name(id=owner), attr=name) if name in _owned(owner):
            report(node, f"uses {owner}.{name}")
        case ast.Attribute(value=ast.Name(id=owner), attr="open") if owner in rules.OPENERS:
            report(node, f"uses {owner}.open")
        case ast.Attribute(value=ast.Call(func=ast.Name(id="Path")), attr="open"):
            report(node, "uses Path.open")
        case ast.Attribute(value=ast.Name(id="pytest"), ctx=ast.Store(), attr=name):
            report(node, f"replaces pytest.{name}")
        case ast.Constant(value=str(text)):
            _text(node, text, report)
        case ast.Call():
            _call(node, report)
        case ast.ExceptHandler(type=kind):
            if kind is None:
                report(node, "catches everything")
            for name in _names(kind) & {"AssertionError", "BaseException"}:
                report(node, f"catches {name}")
        case ast.Assert(test=ast.Tuple(elts=[_, *_]) | ast.JoinedStr()):
            report(node, "asserts what is always true")
        case ast.Assert(test=ast.Constant(value=value)) if value:
            report(node, "asserts what is always true")


def _module(node: ast.AST, name: str, report: Report) -> None:
    if name == "proofkit" or name.startswith("proofkit.fixtures"):
        return
    if name in rules.MODULES or name.partition(".")[0] in rules.MODULES:
        report(node, f"imports {name}")


def _import_from(node: ast.AST, module: str, names: list[str], report: Report) -> None:
    _module(node, module, report)
    for name in names:
        opens = module in rules.OPENERS and name == "open"
        if opens or name in rules.ATTRIBUTES or name in _owned(module):
            report(node, f"imports {name} from {module}")
        if name in rules.REPLACED:
            report(node, f"gives {name} another meaning")


def _owned(module: str) -> frozenset[str]:
    return rules.OWNED.get(module, frozenset())


def _text(node: ast.AST, text: str, report: Report) -> None:
    if text in rules.ATTRIBUTES and text.startswith("_"):
        report(node, f"names {text}")
    for path in rules.PATHS:
        if text.startswith(path):
            report(node, f"names the path {path}")


def _call(node: ast.Call, report: Report) -> None:
    called = node.func.attr if isinstance(node.func, ast.Attribute) else None
    called = node.func.id if isinstance(node.func, ast.Name) else called
    broad = {name for argument in node.args for name in _names(argument)} & rules.BROAD
    if called == "raises" or (called == "suppress" and broad - {"Exception"}):
        for name in sorted(broad):
            report(node, f"{called}({name}) lets any failure pass")
        if not node.args and not node.keywords:
            report(node, f"{called}() without a type lets any failure pass")
    match node:
        case ast.Call(func=ast.Name(id="getattr" | "setattr"), args=[_, ast.Constant(value), *_]):
            if value in rules.ATTRIBUTES:
                report(node, f"uses .{value}")
        case ast.Call(func=ast.Name(id="getattr" | "setattr" as name), args=[_, _, *_]):
            report(node, f"{name} with a computed name")
        case ast.Call(func=ast.Attribute(attr="setattr"), args=[ast.Constant(str(target)), *_]):
            if target.partition(".")[0] in rules.NOT_REPLACED:
                report(node, f"replaces {target}")
        case ast.Call(func=ast.Attribute(attr="setattr"), args=[ast.Name(id=target), *_]):
            if target in rules.NOT_REPLACED:
                report(node, f"replaces a part of {target}")


def _names(node: ast.AST | None) -> set[str]:
    """Give the last parts of the names in a type or a tuple of types."""
    if isinstance(node, ast.Tuple):
        return {name for item in node.elts for name in _names(item)}
    if isinstance(node, ast.Attribute):
        return {node.attr}
    return {node.id} if isinstance(node, ast.Name) else set()
