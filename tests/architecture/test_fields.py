"""Every field of a dataclass says what it holds."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "inspiratie_tui"


def silent_fields(source: str) -> Iterator[str]:
    """The fields of dataclasses in `source` without a docstring line under them, as Class.field."""
    for thing in ast.walk(ast.parse(source)):
        if not isinstance(thing, ast.ClassDef) or not any(map(_is_dataclass, thing.decorator_list)):
            continue
        for field, below in zip(thing.body, [*thing.body[1:], None], strict=True):
            said = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) and bool(below.value.value)
            if isinstance(field, ast.AnnAssign) and not said:
                yield f"{thing.name}.{ast.unparse(field.target)}"


def _is_dataclass(decorator: ast.expr) -> bool:
    name = decorator.func if isinstance(decorator, ast.Call) else decorator
    return ast.unparse(name).rpartition(".")[2] == "dataclass"


def test_every_field_says_what_it_holds() -> None:
    modules = sorted(PACKAGE.rglob("*.py"))
    assert PACKAGE / "__init__.py" in modules
    silent = [
        f"{module.relative_to(PACKAGE)}: {field}"
        for module in modules
        for field in silent_fields(module.read_text("utf-8"))
    ]
    assert silent == []


def test_a_silent_field_is_seen() -> None:
    source = '@dataclass(frozen=True)\nclass Told:\n    a: int\n    """said"""\n    b: int = 3\n    c: str\n    ""\n'
    assert list(silent_fields(source)) == ["Told.b", "Told.c"]
    assert list(silent_fields("@dataclasses.dataclass\nclass X:\n    a: int")) == ["X.a"]
    assert list(silent_fields("class X:\n    a: int")) == []
