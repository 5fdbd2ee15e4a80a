"""Reads when something is, and how long it takes, in a text that says nothing else: `13.00-13.20`, `10'`, `9u30`."""

import re

from msgspec import Struct

from inspiratie_tui.agenda_files.clock_ranges import SpanKind, read_span
from inspiratie_tui.agenda_files.clock_times import DAY_FROM, read_time
from inspiratie_tui.agenda_files.findings import TextProblem
from inspiratie_tui.agenda_files.heading_items import Fact, read_item
from inspiratie_tui.agenda_files.written_lengths import WORDS
from inspiratie_tui.core.moments import HOUR

_MOST = 60
"""The most characters of a text that says when something is and nothing else."""
_TELLING = re.compile(r"[0-9½¼¾]")
_AT = re.compile(r"(?:om|at|vanaf|from|@)\s*(?=[0-9])")
_CLOCK = re.compile(r"[0-9]{1,2}\s?[.:uh]\s?[0-9]{2}(?:\s?(?:uur|hours|hrs|u|h))?\.?")
_HOURS = re.compile(r"([0-9]{1,2})\s?(?:(?:uur|u|h)\.?|[uh]\s?[0-9]{2})")
_HALF_OF_DAY = re.compile(r"[0-9]{1,2}(?:[.:][0-9]{2})?\s*[ap]\.?\s?m\.?")
_NUMBERED = re.compile(r"([0-9]{1,2})\.([0-9]{2})")


class Timing(Struct, frozen=True):
    """When something is, and how long it takes; what is not said is None."""

    begin: int | None = None
    """When it begins, in ms since midnight; since the session began for a position."""
    end: int | None = None
    """When it is over; as `begin`."""
    length: int | None = None
    """How long it takes, in ms."""
    times: int = 1
    """How many times a part of that is done, as the 2 of `2 x 15 min`."""
    positions: bool = False
    """Whether it is counted from the begin of the session: `15-30 min`, which may also be an estimate."""
    sure: bool = True
    """Whether it can be nothing else; False for `8.30`, which may be a number of a chapter."""

    @property
    def is_told(self) -> bool:
        """Tell whether it says from when, or how long."""
        return self.begin is not None or self.length is not None

    def leaves_whole(self, other: "Timing") -> bool:
        """Tell whether all that `other` says is still told when it is joined to this one."""
        pairs = ((self.begin, other.begin), (self.end, other.end), (self.length, other.length))
        return all(first is None or second is None or first == second for first, second in pairs)

    def joined(self, other: "Timing | None") -> "Timing":
        """Return what both say, this one first: a time of day and a length go together."""
        if other is None or self.positions or other.positions:
            return self
        begin = self.begin if self.begin is not None else other.begin
        end = self.end if self.end is not None else other.end
        longer = self if self.length is not None else other
        return Timing(begin, end, longer.length, longer.times, sure=self.sure or other.sure)


def read_timing(text: str) -> Timing | None:
    """Return what `text` says of when something is; None when it says anything else."""
    word = " ".join(text.casefold().split()).strip(" *_:|")
    if len(word) > _MOST or not (_TELLING.search(word) or word in WORDS):
        return None
    if (span := read_span(_AT.sub("", word))) is not None:
        return Timing(span.begin, span.end, span.length, positions=span.kind is SpanKind.POSITION)
    return _clock(_AT.sub("", word)) or _length(word)


def _clock(word: str) -> Timing | None:
    """Return `word` as the time of day at which something begins; a bare number is none."""
    numbered, hours = _NUMBERED.fullmatch(word), _HOURS.fullmatch(word)
    if hours and int(hours[1]) < DAY_FROM:
        return None
    if not (hours or _CLOCK.fullmatch(word) or _HALF_OF_DAY.fullmatch(word)):
        return None
    time = read_time(word)
    if isinstance(time, TextProblem):
        advised = time.values.get("time")
        return Timing(advised) if isinstance(advised, int) else None
    if numbered is None or len(numbered[1]) == 2:
        return Timing(time, sure=numbered is None or int(numbered[2]) % 5 == 0)
    return Timing(time, sure=False) if time >= DAY_FROM * HOUR and int(numbered[2]) % 5 == 0 else None


def _length(word: str) -> Timing | None:
    item = read_item(word)
    if isinstance(item, Fact):
        if item.field == "pinned":
            return Timing(item.value)
        return Timing(length=item.value, times=item.times) if item.field == "length" else None
    if isinstance(item, TextProblem) and isinstance(length := item.values.get("length"), int):
        return Timing(length=length)
    return None
