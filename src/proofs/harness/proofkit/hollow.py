"""A sample with the same names and no behaviour, which no honest proof may pass."""

import ast


class _Emptied(ast.NodeTransformer):
    """Every function keeps its name and parameters; its body becomes ``pass``."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        """Empty a function."""
        node.body = [ast.Pass()]
        return node

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AsyncFunctionDef:
        """Empty a coroutine function."""
        node.body = [ast.Pass()]
        return node


def hollow(source: str) -> str:
    """Empty every function of a module.

    A module without functions (settings, plain models) loses its assignments and its control
    flow instead, and its classes their bases and bodies; imports stay. What does not parse is
    given back as it is: then the sample itself fails.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return source
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    if any(isinstance(node, functions) for node in ast.walk(tree)):
        tree = _Emptied().visit(tree)
    else:
        tree.body = _names_only(tree.body) or [ast.Pass()]
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def _names_only(body: list[ast.stmt]) -> list[ast.stmt]:
    imports: list[ast.stmt] = [n for n in body if isinstance(n, (ast.Import, ast.ImportFrom))]
    classes: list[ast.stmt] = [
        ast.ClassDef(name=n.name, bases=[], keywords=[], body=[ast.Pass()], decorator_list=[])
        for n in body
        if isinstance(n, ast.ClassDef)
    ]
    return imports + classes
