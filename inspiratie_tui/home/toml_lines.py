"""Finds the lines of a TOML text on which keys stand, which neither tomllib nor tomlkit tells."""

import re
from collections.abc import Iterator
from typing import Any

_AT = re.compile(r"\(at line (\d+), column (\d+)\)$")


_DEEPEST = 2
"""How many words lead to a setting: those of a table, and a key."""
_LONGEST = 1_000
"""The most characters of a line; tomllib takes the square of the number of dots in a key."""
_TRIES = 20
"""How often the end of a statement is looked for; no setting takes more lines."""
_MAY_END = ("]", '"""', "'''")
"""What ends a statement of several lines."""


def long_line(text: str) -> int:
    """Return the first line of `text`, from 1, that is longer than any setting; 0 when there is none."""
    return next((number for number, line in enumerate(text.split("\n"), 1) if len(line) > _LONGEST), 0)


def lines_of(text: str) -> dict[tuple[str, ...], int]:
    """Return the line, from 1, on which each key of `text` is first set, or one below it.

    `text` is TOML without mistakes. A key is one or two words: `("theme",)`, `("keys", "note")`. Each statement (a
    header, or a key with its value) is parsed alone, so that the parser tells where it ends; what stands behind one
    whose end was not found is left out.
    """
    import tomllib

    key_lines: dict[tuple[str, ...], int] = {}
    header: tuple[str, ...] = ()
    statement, begin, tries = "", 1, 0
    for number, line in enumerate(text.split("\n"), 1):
        if not statement:
            begin, tries = number, 0
        elif not any(mark in line for mark in _MAY_END):
            statement += f"{line}\n"
            continue
        statement += f"{line}\n"
        try:
            table = tomllib.loads(statement)
        except ValueError:
            tries += 1
            if tries > _TRIES:
                break
            continue  # the value goes on on the next line
        if statement.lstrip().startswith("["):
            header = next(_paths(table), ())
            _remember(header, begin, key_lines)
        else:
            for path in _paths(table):
                _remember((*header, *path), begin, key_lines)
        statement = ""
    return key_lines


def _remember(path: tuple[str, ...], line: int, key_lines: dict[tuple[str, ...], int]) -> None:
    for length in range(1, min(len(path), _DEEPEST) + 1):
        key_lines.setdefault(path[:length], line)


def place_of(problem: Exception, text: str) -> tuple[int, int]:
    """Return line and column, from 1, of what tomllib could not read in `text`; zeros when it does not tell."""
    if isinstance(problem, RecursionError):
        return 0, 0
    if at := _AT.search(str(problem)):
        return int(at[1]), int(at[2])
    lines = text.rstrip().split("\n")  # the message says: at the end of the document
    return len(lines), len(lines[-1]) + 1


def _paths(table: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """Yield the path of every value in `table`, as far as settings go: a key, or a table and a key."""
    for key, value in table.items():
        inner = value[0] if isinstance(value, list) and value else value
        if isinstance(inner, dict) and inner:
            yield from ((key, below) for below in inner)
        else:
            yield (key,)
