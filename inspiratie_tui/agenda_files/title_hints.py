"""Finds in a title what seems to be a time, but stands where nobody can be sure: for that there is advice.

`14.40 Slot` may begin at twenty to three, `Pauze 15 min` may take a quarter of an hour; `2.10 Terugblik` is a chapter.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from inspiratie_tui.agenda_files.clock_ranges import CLOCK, SPAN, SpanKind, read_span
from inspiratie_tui.agenda_files.clock_times import DAY_FROM, read_time
from inspiratie_tui.agenda_files.heading_items import Fact, read_item
from inspiratie_tui.agenda_files.late_pattern import late_pattern
from inspiratie_tui.agenda_files.limits import MOST_IN_A_TITLE
from inspiratie_tui.agenda_files.times_of_day import minutes_missing
from inspiratie_tui.agenda_files.title_times import AFTER, LEAD_IN, NEAR, TitleText, may_hold_time
from inspiratie_tui.agenda_files.vocabulary import EACH
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import HOUR

_AT = r"(?:(?:om|at|vanaf|from)\s+)?"
_FIRST = late_pattern(rf"{LEAD_IN}(?P<whole>{_AT}(?P<time>{CLOCK})){AFTER}", re.IGNORECASE)
_LAST = late_pattern(rf"(?P<whole>[\s:|,([–—-][*_]*{_AT}(?P<time>{CLOCK})[\s*_.)\]]*)\Z", re.IGNORECASE)
_LEAD = late_pattern(LEAD_IN)
_ONE_SIDE = late_pattern(
    r"[0-9]\s?(?:uur|hours|hrs|u|h)?\s*(?:-|–|—|\b(?:tot|to|until|till|en|and))\s*\Z", re.IGNORECASE
)
"""What makes the time behind it the end of a range: of that alone there is nothing to say."""
_SPAN = late_pattern(rf"(?<![\w.:])(?P<time>{SPAN})(?!\w)", re.IGNORECASE)
_CLEAR = late_pattern(r"uur|[ap]\.?\s?m|hrs|hours", re.IGNORECASE)
_UNITS = r"(?:minuten|minuut|minutes|minute|mins|min|uren|uur|hours|hour|hrs|hr|kwartier)"
_ONCE = rf"[0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?\s?(?:{_UNITS}\b|['′’](?!\w))|[1-5]\s?[uh]\s?[0-9]{{2}}(?!\w)"
_EACH = rf"(?:\s?(?:{EACH})(?!\w))?"
_LENGTH = late_pattern(rf"(?<![\w.,:/-])(?P<time>(?:[0-9]{{1,2}}\s?[x×]\s?)?(?:{_ONCE}){_EACH})", re.IGNORECASE)
_WHOLE_DAY = late_pattern(r"24\s*(?:uur|u|h|hrs|hours)\.?", re.IGNORECASE)
_UNTIL = late_pattern(r"(?:\b(?:tot|until|till)|\(\s*[-–—])\s*\Z", re.IGNORECASE)
"""What stands in front of the time at which something is over."""
_COUNTED = late_pattern(r"[0-9]\s*[-–—]\s*\Z")
"""What makes the number of `Phase 1 - 2 minutes of silence` that of a phase, or the second one of a range."""


class TitleHint(Struct, frozen=True):
    """What seems to be a time in a title."""

    code: Code
    """Which advice is given when nothing else says it."""
    column: int
    """Where it stands, counted from 1."""
    values: dict[str, str | int]
    """The values of the sentence."""

    @property
    def unless(self) -> tuple[str, ...]:
        """Return the fields of the block of which one says it already."""
        return ("pinned",) if self.code is Code.CLOCK_IN_TITLE else ("length", "each")


def title_hint(title: TitleText, marks: str, written: Sequence[str]) -> TitleHint | None:
    """Return what seems to be a time in what is left of `title`; None when nothing does.

    `marks` is its `##`; `written` are the items that stand in its parentheses, which the advice has too.
    """
    if not may_hold_time(title.text):
        return None
    for find in (_span, _whole_hours, _time_of_day, _length):
        if (hint := find(title, marks, written)) is not None:
            return hint
    return None


def _span(title: TitleText, marks: str, written: Sequence[str]) -> TitleHint | None:
    match = _SPAN().search(title.text, 0, MOST_IN_A_TITLE)
    span = read_span(match["time"]) if match else None
    if match is None or span is None or span.kind is not SpanKind.CLOCK:
        return None
    time_text = match["time"].strip()
    advice = f"{marks} {_without(title.text, *match.span('time'))} ({', '.join([time_text, *written])})"
    return TitleHint(Code.SPAN_IN_TITLE, title.places[match.start("time")] + 1, {"found": time_text, "advice": advice})


def _whole_hours(title: TitleText, _marks: str, _written: Sequence[str]) -> TitleHint | None:
    """Return what `van 14 tot 15 uur` and `14u-15u` lack; numbers without a unit are times in front alone: `9-9.30`."""
    text = title.text[:MOST_IN_A_TITLE]
    missing = minutes_missing(text, bare=False)
    if missing is None:
        return None
    place = max(0, text.find(str(missing.values["found"])))
    lead = _LEAD().match(text)
    in_front = lead is not None and place <= lead.end()
    if not in_front and not str(missing.values["found"]).rstrip(".")[-1:].isalpha():
        return None
    return TitleHint(missing.code, title.places[place] + 1, missing.values)


def _time_of_day(title: TitleText, marks: str, written: Sequence[str]) -> TitleHint | None:
    text = title.text
    offset = max(0, len(text) - NEAR)
    first, last = _FIRST().match(text[:NEAR]), _LAST().search(text[offset:])
    for match, start in ((first, 0), (last, offset)):
        if match is None:
            continue
        time_text = match["time"].strip()
        if _WHOLE_DAY().fullmatch(time_text):
            continue
        time = read_time(time_text)
        if not isinstance(time, int) or (time < DAY_FROM * HOUR and not _CLEAR().search(time_text)):
            continue
        begin = start + match.start("time")
        if _UNTIL().search(text, 0, begin):
            return TitleHint(Code.LENGTH_UNCLEAR, title.places[begin] + 1, {"found": time_text})
        if _ONE_SIDE().search(text, start, begin):
            continue
        words = _without(text, start + match.start("whole"), start + match.end("whole"))
        values = {"found": time_text, "title": f"{marks} {words}", "time": time}
        values["more"] = "".join(f", {item}" for item in written)
        return TitleHint(Code.CLOCK_IN_TITLE, title.places[begin] + 1, values)
    return None


def _length(title: TitleText, marks: str, written: Sequence[str]) -> TitleHint | None:
    match = _LENGTH().search(title.text)
    if match is None or _COUNTED().search(title.text, 0, match.start()):
        return None
    time_text = match["time"]
    if not isinstance(read_item(time_text), Fact):
        return None  # `13.30 uur`
    at_end = not title.text[match.end() :].strip(" *_.")
    words = _without(title.text, *match.span()) if at_end else " ".join(title.text.split())
    advice = f"{marks} {words} ({', '.join([time_text, *written])})"
    return TitleHint(Code.LENGTH_IN_TITLE, title.places[match.start()] + 1, {"found": time_text, "advice": advice})


def _without(text: str, begin: int, end: int) -> str:
    """Return `text` without what stands from `begin` to `end`; all of it when nothing else would be left."""
    rest = TitleText(text, list(range(len(text))))
    rest.cut(begin, end)
    rest.trim()
    return " ".join((rest.text.strip() or text).split())
