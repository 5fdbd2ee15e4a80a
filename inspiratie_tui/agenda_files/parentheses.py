"""Finds parentheses in a line, and the items in them: `15 min, 2 min p.p., wie wil`."""

import re
from itertools import islice

from inspiratie_tui.agenda_files.limits import MOST_ITEMS, MOST_PAIRS

# A comma between two digits belongs to a number: `1,5 uur`.
_COMMA = re.compile(r"(?<![0-9]),|,(?![0-9])")


def parentheses(source: str, start: int, end: int) -> tuple[list[tuple[int, int]], int | None]:
    """Return the last outermost pairs of parentheses between `start` and `end`, and the first one that is never closed.

    The target of a Markdown link, right behind its `]`, is no pair.
    """
    spans, stack = [], []
    for place in range(start, end):
        if source[place] == "(":
            stack.append(place)
        elif source[place] == ")" and stack:
            first = stack.pop()
            if not stack and source[first - 1 : first] != "]":
                spans.append((first, place + 1))
    return spans[-MOST_PAIRS:], stack[0] if stack else None


def items(source: str, start: int, end: int) -> list[tuple[str, int]]:
    """Return the items between `start` and `end`, each with the index of its first character.

    Commas part them, but not those inside further parentheses. The last of too many is all that is left.
    """
    inside, depth, masked = source[start:end], 0, []
    for character in inside:
        depth += (character == "(") - (character == ")")
        masked.append(";" if character == "," and depth > 0 else character)
    divided, begin = [], 0
    for comma in (*islice(_COMMA.finditer("".join(masked)), MOST_ITEMS), None):
        piece = inside[begin : comma.start() if comma else len(inside)]
        divided.append((piece.strip(), start + begin + len(piece) - len(piece.lstrip())))
        begin = comma.end() if comma else begin
    return divided


def first_item(inside: str) -> str:
    """Return the first item of what stands in parentheses, also when those are never closed."""
    return _COMMA.split(inside, 1)[0]
