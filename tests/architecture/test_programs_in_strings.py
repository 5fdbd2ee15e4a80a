"""What a program in a string imports is there: it would fail in a process of its own, where a test may not look."""

import ast
import importlib
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
IMPORT = re.compile(r"from (inspiratie_tui[\w.]*) import ([\w, ]+)|import (inspiratie_tui[\w.]*)")


def imported(source: str) -> Iterator[tuple[str, str]]:
    """The modules, and the names in them, that strings in `source` import."""
    for thing in ast.walk(ast.parse(source)):
        if isinstance(thing, ast.Constant) and isinstance(thing.value, str):
            for module, names, whole in IMPORT.findall(thing.value):
                for name in names.split(","):
                    yield module or whole.rstrip("."), name.strip().partition(" as ")[0]


def is_there(module: str, name: str) -> bool:
    try:
        found = importlib.import_module(module)
    except ModuleNotFoundError:
        return False
    return not name or hasattr(found, name) or importlib.util.find_spec(f"{module}.{name}") is not None


def test_what_is_imported_in_strings_is_there() -> None:
    wanted = {
        f"{file.relative_to(ROOT)}: {module} {name}"
        for folder in ("tests", "docs", "inspiratie_tui")
        for file in (ROOT / folder).rglob("*.py")
        if file != Path(__file__)
        for module, name in imported(file.read_text("utf-8"))
        if not is_there(module, name)
    }
    assert wanted == set()


def test_what_is_imported_is_seen() -> None:
    source = 'A = "from inspiratie_tui.a import B, C as D; import inspiratie_tui.e"'
    assert list(imported(source)) == [("inspiratie_tui.a", "B"), ("inspiratie_tui.a", "C"), ("inspiratie_tui.e", "")]
    assert not is_there("inspiratie_tui.gone", "")
    assert is_there("inspiratie_tui", "core")
