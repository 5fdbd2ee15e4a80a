"""Reads an item in the parentheses of a heading: `15 min`, `2 min p.p.`, `om 18.00 uur`, `stil`, a remark."""

import re
from typing import Any

from msgspec import Struct

from inspiratie_tui.agenda_files.clock_ranges import read_span
from inspiratie_tui.agenda_files.clock_times import read_time
from inspiratie_tui.agenda_files.findings import TextProblem
from inspiratie_tui.agenda_files.late_pattern import late_pattern
from inspiratie_tui.agenda_files.limits import MOST_IN_AN_ITEM
from inspiratie_tui.agenda_files.vocabulary import EACH, FLAGS, KIND_ITEMS, NEVER_FIRST, SILENCES, SIZES, misspelt
from inspiratie_tui.agenda_files.written_lengths import read_length
from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.problems import Code

HIDDEN = "for_facilitators"
"""The field of a block that is hidden from participants."""
_EACH = re.compile(rf"\b({EACH})\Z", re.IGNORECASE)
_TIMES = re.compile(r"([0-9]{1,2})\s*(?:x|×|\*|keer|maal|times)\s*(.+)", re.IGNORECASE)
_MINIMUM = re.compile(r"(?:minimaal|minstens|ten ?minste|at least|minimum|min\.?)\s+(.+)", re.IGNORECASE)
_AT = re.compile(r"(?:om|at)\s+([0-9].*)", re.IGNORECASE)
_TOTAL = late_pattern(
    r"(?:in +)?(?:totaal|total)\s*:?\s+(?P<after>.+)|(?P<before>.+?)\s*(?:in +)?(?:totaal|total)\.?", re.IGNORECASE
)
_OF_A_WHOLE = re.compile("tot|max|hoog|most|up to|no more", re.IGNORECASE)
"""One of them is in every item that these patterns fit."""
_MOST_WORDS = r"(?:max(?:imaal|imum|\.)?|hooguit|hoogstens|ten hoogste|at most|up to|no more than)"
_MOST = late_pattern(rf"{_MOST_WORDS}\s*:?\s+(?P<after>.+)|(?P<before>.+?)\s*{_MOST_WORDS}", re.IGNORECASE)
_LEAD = re.compile(r"(?:leidt|leads|leiding|lead)\s*:\s*(\S.*)", re.IGNORECASE)


class Fact(Struct, frozen=True):
    """What an item says about its part or activity."""

    field: str
    """A field of `Block`, `Activity` or `Part`."""
    value: Any
    """Its value there."""
    times: int = 1
    """How many times a length is said, as the 2 of `2 x 15 min`."""

    @property
    def detail(self) -> Detail:
        """Return it as it may be shown."""
        if isinstance(self.value, str):
            return Detail(DetailKind(self.field), word=self.value)
        return Detail(DetailKind(self.field), int(self.value) // self.times, self.times)


def read_item(text: str) -> Fact | TextProblem | None:
    """Return what the item `text` says; a problem when it seems to say something and cannot; None for a remark."""
    if len(text) > MOST_IN_AN_ITEM:
        return None
    word = " ".join(text.casefold().split())
    if word in FLAGS:
        return Fact(*FLAGS[word])
    if word in SIZES:
        return Fact("size", SIZES[word])
    if word in KIND_ITEMS:
        return Fact("kind", KIND_ITEMS[word])
    if (silence := read_silence(word)) is not None:
        return silence
    for read in (_at, _minimum, _whole, _each, _times, _length, _lead):
        if (reading := read(text.strip())) is not None:
            return reading
    if advice := misspelt(word):
        return TextProblem(Code.MISSPELT, {"found": text.strip(), "advice": advice})
    return None


def read_silence(word: str) -> Fact | None:
    """Return what `word`, in small letters, says of the silence between two who speak; None when it says nothing."""
    for ending in SILENCES:
        length = read_length(word.removesuffix(ending)) if word.endswith(ending) else None
        if isinstance(length, int):
            return Fact("silence", length)
    return None


def is_data(text: str) -> bool:
    """Tell whether parentheses whose first item is `text` hold data; if not they belong to the title."""
    if text.strip()[:1] in set("0123456789½¼¾"):
        return True
    item = read_item(text)
    if item is None:
        return read_span(text) is not None
    return not (isinstance(item, Fact) and item.field in NEVER_FIRST)


def hides(text: str) -> bool:
    """Tell whether the item `text` hides its heading from participants; read as it stands, or not at all."""
    return FLAGS.get(" ".join(text.casefold().split()), ("", True))[0] == HIDDEN


def _at(text: str) -> Fact | TextProblem | None:
    if match := _AT.fullmatch(text):
        time = read_time(match[1])
        return time if isinstance(time, TextProblem) else Fact("pinned", time)
    return None


def _minimum(text: str) -> Fact | TextProblem | None:
    match = _MINIMUM.fullmatch(text)
    length = read_length(match[1]) if match else None
    if match is None or length is None:
        return None
    if isinstance(length, TextProblem):
        return _as_written(length, text, lambda advice: text[: match.start(1)] + advice)
    return Fact("minimum", length)


def _whole(text: str) -> Fact | TextProblem | None:
    """Return what `50 min in total` and `max 20 min` say: a length as any other."""
    if not _OF_A_WHOLE.search(text):
        return None
    match = _TOTAL().fullmatch(text) or _MOST().fullmatch(text)
    if match is None:
        return None
    written = match["after"] or match["before"]
    if not any(character.isalpha() or character in "'’′" for character in written):
        return None  # `max 8`, which may be people
    reading = _times(written) or _length(written)
    if isinstance(reading, TextProblem):
        return _as_written(reading, text, lambda advice: text.replace(written, advice))
    return reading


def _each(text: str) -> Fact | TextProblem | None:
    match = _EACH.search(text)
    if match is None:
        return None
    each = re.sub(r"[\s(]+\Z", "", text[: match.start()])
    if _TIMES.fullmatch(each):
        return TextProblem(Code.TURNS_TIMES, {"found": text})
    length = read_length(each)
    if isinstance(length, TextProblem):
        return _as_written(length, text, lambda advice: f"{advice} {match[1]}")
    return None if length is None else Fact("each", length)


def _times(text: str) -> Fact | TextProblem | None:
    match = _TIMES.fullmatch(text)
    length = read_length(match[2]) if match else None
    if match is None or length is None:
        return None
    if isinstance(length, TextProblem):
        return _as_written(length, text, lambda advice: f"{match[1]} x {advice}")
    times = int(match[1])
    if not times:
        return TextProblem(Code.LENGTH_ZERO, {"found": text})
    return Fact("length", times * length, times)


def _length(text: str) -> Fact | TextProblem | None:
    length = read_length(text)
    return Fact("length", length) if isinstance(length, int) else length


def _lead(text: str) -> Fact | None:
    match = _LEAD.fullmatch(text)
    return Fact("lead", match[1]) if match else None


def _as_written(problem: TextProblem, text: str, whole: Any) -> TextProblem:
    """Return the problem of a piece of an item as one of the whole item `text`; `whole` puts advice in its place."""
    values = {**problem.values, "found": text}
    if "advice" in values:
        values["advice"] = whole(values["advice"])
    if problem.code is Code.BARE_NUMBER:
        values["found"] = problem.values["found"]
    return TextProblem(problem.code, values)
