"""The core says what it means: names of things, docstrings that begin with a verb, sources that can be found."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "inspiratie_tui"
EMPTY_NAMES = {"said", "found", "one", "known"}
VERBS = ("Return ", "Tell ", "Yield ", "Lay ")
OUTSIDE = re.compile(r"DESIGN|FIELD-NOTES|RULES \d|HOUSE\.md")


def trees(folder: Path) -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(folder.rglob("*.py")):
        yield str(file.relative_to(PACKAGE)), ast.parse(file.read_text("utf-8"))


def empty_names(tree: ast.Module) -> Iterator[str]:
    """Variables and parameters that name no thing."""
    for node in ast.walk(tree):
        stored = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        name = node.id if stored else node.arg if isinstance(node, ast.arg) else None
        if name in EMPTY_NAMES:
            yield f"{node.lineno} {name}"


def without_verb(tree: ast.Module) -> Iterator[str]:
    """Functions whose docstring does not begin by saying what they do."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            text = ast.get_docstring(node)
            if text is not None and not text.startswith(VERBS):
                yield f"{node.lineno} {node.name}: {text.splitlines()[0]}"


def test_a_variable_has_the_name_of_a_thing() -> None:
    assert {name: found for name, tree in trees(PACKAGE / "core") if (found := list(empty_names(tree)))} == {}


def test_a_docstring_begins_with_what_is_done() -> None:
    assert {name: found for name, tree in trees(PACKAGE / "core") if (found := list(without_verb(tree)))} == {}


def test_nothing_is_cited_that_is_not_in_the_repository() -> None:
    files = sorted((PACKAGE / "core").rglob("*.py"))
    assert [file.name for file in files if OUTSIDE.search(file.read_text("utf-8"))] == []


def test_no_class_has_the_name_of_another_one() -> None:
    places: dict[str, list[str]] = {}
    for name, tree in trees(PACKAGE):
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name, []).append(name)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_what_is_looked_for_is_seen() -> None:
    source = 'def f(one):\n    """What f is."""\n    found = [known for known in one]\n    return found\n'
    tree = ast.parse(source)
    assert sorted(empty_names(tree)) == ["1 one", "3 found", "3 known"]
    assert list(without_verb(tree)) == ["1 f: What f is."]
