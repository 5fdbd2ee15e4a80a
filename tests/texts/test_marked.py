"""No sentence stands in the code of what people see without being marked for translation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import inspiratie_tui

PACKAGE = Path(inspiratie_tui.__file__).parent
SEEN = ("commands", "ui", "reports")
"""The layers that speak. `texts` holds codes beside its sentences; below it there are codes alone."""
MARKS = {"_", "N_", "ngettext"}
SENTENCE = re.compile(r"[A-Za-z]{2,},? [A-Za-z]{2,}")
FOR_MACHINES = re.compile(r"[<>${};=]")
"""Styles, HTML and patterns have one of these; a sentence that has one is rare, and is met by tests/dutch."""


def unmarked(source: str) -> Iterator[tuple[int, str]]:
    """The line and text of each string in `source` that reads as a sentence and is neither marked nor a docstring."""
    tree = ast.parse(source)
    quiet: set[ast.AST] = set()
    for node in ast.walk(tree):
        named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS
        if named or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            quiet.update(ast.walk(node))
    for node in ast.walk(tree):
        if node in quiet or not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if SENTENCE.search(node.value) and not FOR_MACHINES.search(node.value):
            yield node.lineno, node.value


@pytest.mark.parametrize("layer", SEEN)
def test_every_sentence_is_marked(layer: str) -> None:
    files = sorted((PACKAGE / layer).rglob("*.py"))
    assert files
    found = [(file.name, *one) for file in files for one in unmarked(file.read_text("utf-8"))]
    assert found == []


@pytest.mark.parametrize(
    ("source", "is_found"),
    [
        ('print("not marked at all")', True),
        ('plain(f"saved at {time}, all is well")', True),
        ('raise Refused("not now")', True),
        ('add("x", help=f"how many {people} are here")', True),
        ('print(_("marked, all of it"))', False),
        ('print(ngettext("a thing here", "some things here", 2))', False),
        ('def f():\n    "A docstring is read by programmers."', False),
        ('style = "bold reverse $primary"', False),
        ('key = "escape"', False),
    ],
)
def test_one_that_is_not_would_be_found(source: str, is_found: bool) -> None:
    assert any(unmarked(source)) is is_found
