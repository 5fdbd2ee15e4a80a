"""What is named in a string is there: Textual looks for it when it runs, and says nothing when it is not."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import textual.widgets
from textual.dom import DOMNode
from textual.message import Message

import inspiratie_tui.ui

UI = Path(inspiratie_tui.ui.__file__).parent
BLOCK = re.compile(r"\{[^{}]*\}")
TYPE = re.compile(r"(?<![\w.#:-])[A-Z]\w*")


def known(base: type) -> set[type]:
    """Every class that is loaded below `base`."""
    below = set(base.__subclasses__())
    return below.union(*map(known, below))


def load_everything() -> None:
    for found in pkgutil.walk_packages(inspiratie_tui.ui.__path__, "inspiratie_tui.ui."):
        importlib.import_module(found.name)
    for name in textual.widgets.__all__:
        getattr(textual.widgets, name)


def styled(source: str) -> Iterator[str]:
    """The types that the styles in `source` are about."""
    for thing in ast.walk(ast.parse(source)):
        if isinstance(thing, ast.Assign) and ast.unparse(thing.targets[0]) in ("CSS", "DEFAULT_CSS"):
            texts = (part.value for part in ast.walk(thing.value) if isinstance(part, ast.Constant))
            yield from TYPE.findall(BLOCK.sub(" ", "".join(map(str, texts))))


def handlers(source: str) -> Iterator[str]:
    """The methods in `source` that Textual would call for a message, by their name."""
    for thing in ast.walk(ast.parse(source)):
        if isinstance(thing, ast.FunctionDef | ast.AsyncFunctionDef) and thing.name.startswith("on_"):
            yield thing.name


def test_styles_are_about_widgets_that_are_there() -> None:
    load_everything()
    there = {kind.__name__ for kind in known(DOMNode)}
    wanted = {
        f"{module.relative_to(UI)}: {name}"
        for module in UI.rglob("*.py")
        for name in styled(module.read_text("utf-8"))
        if name not in there
    }
    assert wanted == set()


def test_handlers_wait_for_messages_that_are_there() -> None:
    load_everything()
    there = {kind.handler_name for kind in known(Message)} | {"on_event"}
    wanted = {
        f"{module.relative_to(UI)}: {name}"
        for module in UI.rglob("*.py")
        for name in handlers(module.read_text("utf-8"))
        if name not in there
    }
    assert wanted == set()


def test_what_is_named_is_seen() -> None:
    source = 'class A:\n CSS = "Gone.-x > Other#Id { color: $Red; }"\n def on_gone(self): ...'
    assert list(styled(source)) == ["Gone", "Other"]
    assert list(handlers(source)) == ["on_gone"]
