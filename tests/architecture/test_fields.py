"""A value of ours is a Struct, and every field of one says what it holds."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "inspiratie_tui"


def sources() -> dict[str, str]:
    return {file.relative_to(PACKAGE).as_posix(): file.read_text("utf-8") for file in sorted(PACKAGE.rglob("*.py"))}


def structs(modules: Mapping[str, str]) -> Iterator[tuple[str, ast.ClassDef]]:
    """The classes that are a Struct, or stand on one of ours that is, with their module."""
    classes = [
        (module, node)
        for module, text in modules.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ClassDef)
    ]
    names, grown = {"Struct"}, 0
    while len(names) > grown:
        grown = len(names)
        names |= {node.name for _module, node in classes if names & set(map(_base_name, node.bases))}
    return ((module, node) for module, node in classes if node.name in names)


def _base_name(base: ast.expr) -> str:
    return ast.unparse(base.value if isinstance(base, ast.Subscript) else base).rpartition(".")[2]


def silent_fields(modules: Mapping[str, str]) -> Iterator[str]:
    """The fields of Structs without a docstring line under them, as module: Class.field."""
    for module, node in structs(modules):
        for field, below in zip(node.body, [*node.body[1:], None], strict=True):
            told = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) and bool(below.value.value)
            if isinstance(field, ast.AnnAssign) and not told:
                yield f"{module}: {node.name}.{ast.unparse(field.target)}"


def dataclasses(modules: Mapping[str, str]) -> Iterator[str]:
    """The classes made by the decorator of the standard library: making one costs as much as thirty Structs."""
    for module, text in modules.items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ClassDef) and any("dataclass" in ast.unparse(one) for one in node.decorator_list):
                yield f"{module}: {node.name}"


def other_than_values(modules: Mapping[str, str]) -> Iterator[str]:
    """What the core takes from msgspec that is not about values; reading and writing is the work of the store."""
    for module, text in modules.items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Import):
                names = {f"{alias.name} itself" for alias in node.names if alias.name.partition(".")[0] == "msgspec"}
            elif isinstance(node, ast.ImportFrom) and node.module in ("msgspec", "msgspec.structs"):
                names = {alias.name for alias in node.names} - {"Struct", "field", "replace"}
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("msgspec."):
                names = {node.module or ""}
            else:
                continue
            yield from (f"{module}: {name}" for name in sorted(names))


def test_every_field_says_what_it_holds() -> None:
    modules = sources()
    assert "__init__.py" in modules
    assert len(list(structs(modules))) > 100
    assert list(silent_fields(modules)) == []


def test_a_silent_field_is_seen() -> None:
    told = 'class Told(Struct, frozen=True):\n    a: int\n    """said"""\n    b: int = 3\n    c: str\n    ""\n'
    assert list(silent_fields({"x.py": told})) == ["x.py: Told.b", "x.py: Told.c"]
    assert list(silent_fields({"x.py": told, "y.py": "class On(x.Told):\n    d: int"}))[-1] == "y.py: On.d"
    assert list(silent_fields({"x.py": "class X:\n    a: int"})) == []


def test_no_value_is_a_dataclass() -> None:
    assert list(dataclasses(sources())) == []
    assert list(dataclasses({"x.py": "@dataclasses.dataclass(slots=True)\nclass X:\n    a: int"})) == ["x.py: X"]


def test_the_core_takes_values_from_msgspec_and_nothing_that_reads_or_writes() -> None:
    assert list(other_than_values({name: text for name, text in sources().items() if name.startswith("core/")})) == []
    offending = (
        "import msgspec\nimport msgspec.json\nfrom msgspec import Struct, json\nfrom msgspec.json import decode\n"
    )
    assert list(other_than_values({"core/x.py": offending})) == [
        "core/x.py: msgspec itself",
        "core/x.py: msgspec.json itself",
        "core/x.py: json",
        "core/x.py: msgspec.json",
    ]
