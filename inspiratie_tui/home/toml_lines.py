"""On which line of a TOML text something stands: tomllib, and tomlkit too, keep no lines."""

import re
from collections.abc import Iterator
from typing import Any

_AT = re.compile(r"\(at line (\d+), column (\d+)\)$")


def lines_of(text: str) -> dict[tuple[str, ...], int]:
    """Return the line, counted from 1, on which each key of a TOML `text` without mistakes is first set.

    A statement (a header, or a key and its value) is TOML by itself, so the parser is asked for each one alone: it
    knows where a value of several lines ends.
    """
    import tomllib

    found: dict[tuple[str, ...], int] = {}
    header: tuple[str, ...] = ()
    statement, begin = "", 1
    for number, line in enumerate(text.split("\n"), 1):
        begin = begin if statement else number
        statement += f"{line}\n"
        try:
            table = tomllib.loads(statement)
        except ValueError:
            continue  # the value goes on on the next line
        if statement.lstrip().startswith("["):
            header = next(iter(_paths(table, deepest=True)), ())
            found.setdefault(header, begin)
        for path in _paths(table) if not statement.lstrip().startswith("[") else ():
            found.setdefault((*header, *path), begin)
        statement = ""
    return found


def line_of(path: tuple[str, ...], lines: dict[tuple[str, ...], int]) -> int:
    """Return the first line on which `path`, or something in it, is set; 0 when none is known."""
    return min((line for known, line in lines.items() if known[: len(path)] == path), default=0)


def place_of(problem: Exception, text: str) -> tuple[int, int]:
    """Return line and column, from 1, of what tomllib could not read; zeros where it did not get lost in one place."""
    if isinstance(problem, RecursionError):
        return 0, 0
    if at := _AT.search(str(problem)):
        return int(at[1]), int(at[2])
    lines = text.rstrip().split("\n")  # it says: at the end of the document
    return len(lines), len(lines[-1]) + 1


def _paths(table: dict[str, Any], *, deepest: bool = False) -> Iterator[tuple[str, ...]]:
    """Yield the way to every value in `table`, or only to the innermost tables."""
    for key, value in table.items():
        inner = value[0] if deepest and isinstance(value, list) else value
        below = [(key, *path) for path in _paths(inner, deepest=deepest)] if isinstance(inner, dict) else []
        yield from below if deepest and below else [(key,), *below]
