"""One item in the parentheses of a heading: `15 min`, `2 min p.p.`, `om 18.00 uur`, `stil`, a remark."""

import re
from dataclasses import dataclass
from typing import Any

from inspiratie_tui.agenda_files.clock_times import read_time
from inspiratie_tui.agenda_files.findings import TextProblem
from inspiratie_tui.agenda_files.vocabulary import FLAGS, KIND_ITEMS, misspelt
from inspiratie_tui.agenda_files.written_lengths import read_length
from inspiratie_tui.core.agenda.problems import Code

_EACH = re.compile(r"(.*?)[\s(]*\b(p\.? ?p\.?|p/p|per persoon|per person|each)", re.IGNORECASE)
_TIMES = re.compile(r"([0-9]{1,2})\s*(?:x|×|\*|keer|maal|times)\s*(.+)", re.IGNORECASE)
_MINIMUM = re.compile(r"(?:minimaal|minstens|ten ?minste|at least|minimum|min\.?)\s+(.+)", re.IGNORECASE)
_AT = re.compile(r"(?:om|at)\s+([0-9].*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fact:
    """What an item says about its part or activity."""

    field: str
    """A field of `Block`, `Activity` or `Part`."""
    value: Any
    """Its value there."""
    times: int = 1
    """The 2 of `2 x 15 min`."""


def read_item(text: str) -> Fact | TextProblem | None:
    """What the item says; a Trouble when it seems to say something and does not; None for a remark."""
    word = " ".join(text.casefold().split())
    if word in FLAGS:
        return Fact(*FLAGS[word])
    if word in KIND_ITEMS:
        return Fact("kind", KIND_ITEMS[word])
    for read in (_at, _minimum, _each, _times, _length):
        if (found := read(text.strip())) is not None:
            return found
    if advice := misspelt(word):
        return TextProblem(Code.MISSPELT, {"found": text.strip(), "advice": advice})
    return None


def is_data(text: str) -> bool:
    """Whether parentheses whose first item is `text` hold data; else they belong to the title."""
    return text.strip()[:1] in set("0123456789½¼¾") or read_item(text) is not None


def _at(text: str) -> Fact | TextProblem | None:
    if match := _AT.fullmatch(text):
        found = read_time(match[1])
        return found if isinstance(found, TextProblem) else Fact("pinned", found)
    return None


def _minimum(text: str) -> Fact | TextProblem | None:
    match = _MINIMUM.fullmatch(text)
    found = read_length(match[1]) if match else None
    if match is None or found is None:
        return None
    if isinstance(found, TextProblem):
        return _as_written(found, text, lambda advice: text[: match.start(1)] + advice)
    return Fact("minimum", found)


def _each(text: str) -> Fact | TextProblem | None:
    match = _EACH.fullmatch(text)
    if match is None:
        return None
    if _TIMES.fullmatch(match[1]):
        return TextProblem(Code.TURNS_TIMES, {"found": text})
    found = read_length(match[1])
    if isinstance(found, TextProblem):
        return _as_written(found, text, lambda advice: f"{advice} {match[2]}")
    return None if found is None else Fact("each", found)


def _times(text: str) -> Fact | TextProblem | None:
    match = _TIMES.fullmatch(text)
    found = read_length(match[2]) if match else None
    if match is None or found is None:
        return None
    if isinstance(found, TextProblem):
        return _as_written(found, text, lambda advice: f"{match[1]} x {advice}")
    times = int(match[1])
    if not times:
        return TextProblem(Code.LENGTH_ZERO, {"found": text})
    return Fact("length", times * found, times)


def _length(text: str) -> Fact | TextProblem | None:
    found = read_length(text)
    return Fact("length", found) if isinstance(found, int) else found


def _as_written(trouble: TextProblem, text: str, whole: Any) -> TextProblem:
    """The trouble of a piece of an item, told of the whole item."""
    values = {**trouble.values, "found": text}
    if "advice" in values:
        values["advice"] = whole(values["advice"])
    if trouble.code is Code.BARE_NUMBER:
        values["found"] = trouble.values["found"]
    return TextProblem(trouble.code, values)
