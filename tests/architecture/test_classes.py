"""A class is one thing: it has one base of ours, nothing is left for others to fill in, and its name is its own."""

import ast
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "inspiratie_tui"
NOT_COUNTED = {"Spoken", "SpokenModal"}
"""Bases that say which keys and words a screen or a dialog has: one more may stand beside them."""

Sources = Mapping[str, str]
"""The text of each module, by where it stands in the package."""


def sources() -> dict[str, str]:
    return {file.relative_to(PACKAGE).as_posix(): file.read_text("utf-8") for file in sorted(PACKAGE.rglob("*.py"))}


@cache
def walked(text: str) -> tuple[ast.AST, ...]:
    """Everything that stands in a module."""
    return tuple(ast.walk(ast.parse(text)))


def classes(modules: Sources) -> Iterator[tuple[str, ast.ClassDef]]:
    """Every class, also one inside another, with its module."""
    for module, text in modules.items():
        for thing in walked(text):
            if isinstance(thing, ast.ClassDef):
                yield module, thing


def base_name(base: ast.expr) -> str:
    """The last name of a base, without what it is generic over: `SpokenModal` of `spoken.SpokenModal[None]`."""
    return ast.unparse(base.value if isinstance(base, ast.Subscript) else base).rpartition(".")[2]


def several_bases(modules: Sources) -> Iterator[str]:
    """Classes with more than one base of ours, with those bases."""
    ours = {thing.name for _module, thing in classes(modules)} - NOT_COUNTED
    for module, thing in classes(modules):
        bases = [name for name in map(base_name, thing.bases) if name in ours]
        if len(bases) > 1:
            yield f"{module}: {thing.name}({', '.join(bases)})"


def left_to_others(modules: Sources) -> Iterator[str]:
    """Functions that raise NotImplementedError."""
    for module, text in modules.items():
        for thing in walked(text):
            if not isinstance(thing, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            raised = [inside.exc for inside in ast.walk(thing) if isinstance(inside, ast.Raise)]
            named = {ast.unparse(one.func if isinstance(one, ast.Call) else one) for one in raised if one is not None}
            if "NotImplementedError" in named:
                yield f"{module}: {thing.name} raises NotImplementedError"


def untyped(modules: Sources) -> Iterator[str]:
    """Attributes, parameters and returns of `ui` that are annotated with Any, also inside another type or in quotes."""
    for module, text in modules.items():
        if not module.startswith("ui/"):
            continue
        for thing in walked(text):
            if isinstance(thing, ast.AnnAssign):
                name, annotation = ast.unparse(thing.target), thing.annotation
            elif isinstance(thing, ast.arg):
                name, annotation = thing.arg, thing.annotation
            elif isinstance(thing, ast.FunctionDef | ast.AsyncFunctionDef):
                name, annotation = thing.name, thing.returns
            else:
                continue
            if annotation is not None and re.search(r"\bAny\b", ast.unparse(annotation)):
                yield f"{module}: line {thing.lineno}, {name}: {ast.unparse(annotation)}"


def names_twice(modules: Sources) -> Iterator[str]:
    """Names that more than one class has, with their modules."""
    counted = Counter(thing.name for _module, thing in classes(modules))
    for name, count in counted.items():
        if count > 1:
            where = sorted(module for module, thing in classes(modules) if thing.name == name)
            yield f"{name}: {', '.join(where)}"


def test_a_class_has_one_base_of_ours() -> None:
    assert list(several_bases(sources())) == []


def test_nothing_is_left_for_others_to_fill_in() -> None:
    assert list(left_to_others(sources())) == []


def test_the_screens_are_typed() -> None:
    assert list(untyped(sources())) == []


def test_no_two_classes_have_one_name() -> None:
    assert list(names_twice(sources())) == []


def test_two_bases_are_seen() -> None:
    bases = "class A: ...\nclass B(Generic[T]): ...\nclass Spoken: ...\nclass SpokenModal(Spoken): ...\n"
    more = (
        "class C(bases.A, B[int], Spoken): ...\nclass D(A, Spoken, Screen[None]): ...\nclass E(SpokenModal[A], B): ..."
    )
    assert list(several_bases({"bases.py": bases, "ui/more.py": more})) == ["ui/more.py: C(A, B)"]


def test_a_stub_is_seen() -> None:
    source = "def b(): raise NotImplementedError\nasync def c():\n    raise NotImplementedError('x')\n"
    other = "def d():\n    with suppress(NotImplementedError): raise ValueError\ndef e():\n    raise\n"
    assert list(left_to_others({"a.py": source, "b.py": other})) == [
        "a.py: b raises NotImplementedError",
        "a.py: c raises NotImplementedError",
    ]


def test_any_is_seen() -> None:
    source = "b: Any\nc: int\ndef d(e: 'App[Any]', *f: typing.Any, g: Anything) -> dict[str, Any]: ...\n"
    found = [offender.partition(", ")[2] for offender in untyped({"ui/a.py": source, "core/a.py": source})]
    assert sorted(found) == ["b: Any", "d: dict[str, Any]", "e: 'App[Any]'", "f: typing.Any"]


def test_a_name_that_is_there_twice_is_seen() -> None:
    inner = "class B:\n    class A: ...\n"
    assert list(names_twice({"a.py": "class A: ...", "b.py": inner})) == ["A: a.py, b.py"]
