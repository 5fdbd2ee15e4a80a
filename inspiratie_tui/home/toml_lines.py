"""Finds the lines of a TOML text on which keys stand, which neither tomllib nor tomlkit tells."""

import re
from collections.abc import Iterator
from typing import Any

_AT = re.compile(r"\(at line (\d+), column (\d+)\)$")


def lines_of(text: str) -> dict[tuple[str, ...], int]:
    """Return for each key of `text`, which is TOML without mistakes, the line on which it is first set, from 1.

    Each statement (a header, or a key with its value) is parsed alone, so that the parser tells where it ends.
    """
    import tomllib

    key_lines: dict[tuple[str, ...], int] = {}
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
            key_lines.setdefault(header, begin)
        for path in _paths(table) if not statement.lstrip().startswith("[") else ():
            key_lines.setdefault((*header, *path), begin)
        statement = ""
    return key_lines


def line_of(path: tuple[str, ...], lines: dict[tuple[str, ...], int]) -> int:
    """Return the first of `lines` on which `path`, or a key below it, is set; 0 when there is none."""
    return min((line for key, line in lines.items() if key[: len(path)] == path), default=0)


def place_of(problem: Exception, text: str) -> tuple[int, int]:
    """Return line and column, from 1, of what tomllib could not read in `text`; zeros when it does not tell."""
    if isinstance(problem, RecursionError):
        return 0, 0
    if at := _AT.search(str(problem)):
        return int(at[1]), int(at[2])
    lines = text.rstrip().split("\n")  # the message says: at the end of the document
    return len(lines), len(lines[-1]) + 1


def _paths(table: dict[str, Any], *, deepest: bool = False) -> Iterator[tuple[str, ...]]:
    """Yield the path of every value in `table`; with `deepest` only of the innermost tables."""
    for key, value in table.items():
        inner = value[0] if deepest and isinstance(value, list) else value
        below = [(key, *path) for path in _paths(inner, deepest=deepest)] if isinstance(inner, dict) else []
        yield from below if deepest and below else [(key,), *below]
