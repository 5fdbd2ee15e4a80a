"""Finds the time in a title where people write it who never saw the format: in front, at the end, between brackets.

`13:00 - 13:20 Opening`, `Opening - 20 min`, `Opening [20 min]`, `Step 1 (20 min): Stories`, `**Opening (20 min)**`.
Only the begin and the end of a title are looked at, however long it is.
"""

import re
from bisect import bisect_left

from msgspec import Struct

from inspiratie_tui.agenda_files.clock_ranges import SPAN, SpanKind, read_span
from inspiratie_tui.agenda_files.findings import TextProblem
from inspiratie_tui.agenda_files.heading_items import Fact, read_item
from inspiratie_tui.agenda_files.late_pattern import late_pattern
from inspiratie_tui.agenda_files.parentheses import items
from inspiratie_tui.agenda_files.written_lengths import read_length
from inspiratie_tui.core.agenda.problems import Code

NEAR = 80
"""The most characters from the begin or the end of a title in which its time is looked for."""
LEAD_IN = r"[^\w½¼¾]*(?:[0-9]{1,2}[.)]\s+)?[^\w½¼¾]*"
"""The pattern of what may stand in front of the time that a title begins with: a picture, marks, a number in a list."""
DASHES = r"[-‐‑‒–—|•·]"
"""The pattern of what parts a title from its time."""
AFTER = rf"(?=[*_]*(?:\s|{DASHES}|:|\Z))"
"""The pattern of what stands behind such a time."""
TIMES = ("length", "each", "minimum", "pinned")
"""Fields of a block that are a length or a time."""

_UNSURE = (Code.RANGE, Code.LENGTH_ZERO, Code.LENGTH_TOO_LONG)
"""Problems of what is meant as a length, beyond doubt."""
_MOST_SEPARATORS = 4
_LONGEST = 40
"""The most characters of a time with the items behind it."""
_NUMBER = re.compile("[0-9½¼¾]")
_MEASURED = re.compile(
    r"[0-9½¼¾]\s*(?:[.:'’′–—−→|-]|[uhms]\b|uur|uren|hour|hr|min|sec|[ap]\.?\s?m|[uh][0-9]|to|til|kwart)", re.IGNORECASE
)
_NUMBER_FIRST = re.compile(r"[0-9]+\s*(?:[-–—−→]|to\b|un|til|tot)", re.IGNORECASE)
"""What may be the number of a title, as in `Session 1 - 2 pm`."""
_IN_WORDS = re.compile(r"(?:kwartier|uur|hour|minuten|minutes|min)\Z", re.IGNORECASE)
_SEPARATOR = re.compile(rf"\s+{DASHES}+\s*|\s*[–—|]\s*|:\s+|,\s+")
_BRACKETS = re.compile(r"(?<![\]!])\[([^\[\]()]{1,120})\](?![(\[:])")
_WHOLLY = re.compile(r"\s*(?P<mark>\*{1,3}|_{1,3})(?P<inside>[^*_\s](?:[^*_]*[^*_\s])?)(?P=mark)\s*")
_PICTURE = re.compile(r"[^\w½¼¾±~]*")
_SPAN_FIRST = late_pattern(rf"{LEAD_IN}(?P<time>{SPAN}){AFTER}", re.IGNORECASE)
_SPAN_LAST = late_pattern(rf"(?:\A|[\s:|,–—-])[*_]*(?P<time>{SPAN})[\s*_.:]*\Z", re.IGNORECASE)
_TRAILING = re.compile(r"[\s:,|–—-]+\Z")
_LEADING = re.compile(rf"(?:\s|{DASHES}|[:,](?=\s|\Z))+")


class TitleText(Struct):
    """The text of a title from which times are taken, with the place of each of its characters in the line."""

    text: str
    """What is left."""
    places: list[int]
    """For each character of it its index in the line."""

    def cut(self, begin: int, end: int) -> None:
        """Take out the characters from index `begin` to `end` of the text, with the marks around them alone."""
        while begin and end < len(self.text) and self.text[begin - 1] == self.text[end] and self.text[end] in "*_":
            begin, end = begin - 1, end + 1
        if self.text[end : end + 1] in (",", ".", ":", ";", "?", "!", "*", "_"):
            begin = len(self.text[:begin].rstrip())
        self.text = self.text[:begin] + self.text[end:]
        del self.places[begin:end]

    def cut_from_line(self, begin: int, end: int) -> None:
        """Take out the characters from index `begin` to `end` of the line."""
        self.cut(bisect_left(self.places, begin), bisect_left(self.places, end))

    def trim(self) -> None:
        """Take out what parted the title from a time that was taken, in front of it and behind it."""
        if match := _TRAILING.search(self.text, max(0, len(self.text) - NEAR)):
            self.cut(match.start(), len(self.text))
        marks = len(self.text) - len(self.text.lstrip("*_"))
        if match := _LEADING.match(self.text, marks):
            self.cut(marks, match.end())

    def unwrap(self) -> None:
        """Take the marks off a title that is bold or slanted as a whole."""
        if match := _WHOLLY.fullmatch(self.text):
            self.places = self.places[match.start("inside") : match.end("inside")]
            self.text = match["inside"]


class TitleTime(Struct, frozen=True):
    """A time in a title. Both indexes are of its text."""

    begin: int
    """Where it begins."""
    end: int
    """Where it ends."""
    cut_from: int
    """From where on it is taken out of the title."""
    cut_to: int
    """Up to where."""


def title_text(line: str, start: int, end: int) -> TitleText:
    """Return the text of the title that stands between `start` and `end` in `line`."""
    title = TitleText(line[start:end], list(range(start, end)))
    if title.text.lstrip()[:1] in ("*", "_"):
        title.unwrap()
    return title


def brackets(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where square brackets stand between `start` and `end`; those of a Markdown link are none."""
    return [match.span() for match in _BRACKETS.finditer(line, start, end)] if "[" in line else []


def may_hold_time(title: str) -> bool:
    """Tell whether there may be a time in `title`: a number with a unit or a mark, or a length in words at its end.

    `Part 2` holds none, and is looked at no further.
    """
    return bool(_MEASURED.search(title) or _IN_WORDS.search(title.rstrip(" *_.")))


def says_time(inside: str) -> bool:
    """Tell whether the first item of what stands between brackets is a length or a time."""
    return _is_time(items(inside, 0, len(inside))[0][0])


def time_in_front(text: str) -> TitleTime | None:
    """Return the time with which `text` begins; None without one, or when it is not parted from the title."""
    near = text[:NEAR]
    if (match := _SPAN_FIRST().match(near)) and read_span(match["time"]):
        begin, end = match.span("time")
        return TitleTime(begin, end, begin, _behind(near, end))
    separator = _SEPARATOR.search(near)
    if separator is None:
        return None
    lead = _PICTURE.match(near)
    begin = lead.end() if lead else 0
    words = near[begin : separator.start()].rstrip(" *_)]")
    if not _is_time(words) or separator.end() == len(text):
        return None
    end = begin + len(words)
    return TitleTime(begin, end, begin, separator.end() if separator.start() == end else end)


def _behind(near: str, end: int) -> int:
    """Return the index behind what parts a time, which ends at `end`, from the title; `end` when marks stand there."""
    parting = _LEADING.match(near, end)
    return parting.end() if parting else end


def time_at_end(text: str) -> TitleTime | None:
    """Return the time with which `text` ends, behind a dash, colon or comma; None without one."""
    offset = max(0, len(text) - NEAR)
    near = text[offset:]
    if (match := _SPAN_LAST().search(near)) and (span := read_span(match["time"])):
        begin, end = (offset + index for index in match.span("time"))
        if span.kind is SpanKind.CLOCK and not _NUMBER_FIRST.match(match["time"]):
            return TitleTime(begin, end, begin, len(text))
    for separator in list(_SEPARATOR.finditer(near))[-_MOST_SEPARATORS:]:
        words = near[separator.end() :].strip(" *_.")
        if len(words) <= _LONGEST and words and _are_times(words):
            begin = offset + near.find(words, separator.end())
            return TitleTime(begin, begin + len(words), offset + separator.start(), len(text))
    return None


def _are_times(text: str) -> bool:
    """Tell whether `text` is a time, and perhaps more items behind it that say something."""
    first, *others = (item for item, _place in items(text, 0, len(text)))
    return _is_time(first) and all(isinstance(read_item(item), Fact) for item in others)


def _is_time(text: str) -> bool:
    """Tell whether `text` is a length or a time, also one that is none beyond doubt, as `10-15 min`."""
    if len(text) > _LONGEST:
        return False
    if not _NUMBER.search(text):
        return bool(_IN_WORDS.search(text)) and isinstance(read_length(text), int)
    if read_span(text) is not None:
        return True
    item = read_item(text)
    if isinstance(item, TextProblem):
        return item.code in _UNSURE
    return item is not None and item.field in TIMES
