"""Decides what times from when until when are worth, for which a file is looked at as a whole.

Times of day give lengths while they rise; only a part that does not join the one before is pinned. Positions, minutes
since the session began, give lengths when they begin at 0 and join. What is neither belongs to the title.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.agenda_files.clock_ranges import SpanKind, WrittenSpan
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.headings import AgendaHeading
from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE

_FURTHEST = 8 * HOUR
"""The longest time between two parts that follow each other: what is further on, as 1:15 after 12:30, falls back."""
_LONGEST = 12 * HOUR
"""The longest time that a part takes."""
_FEWEST = 2
"""The fewest positions that are positions: `0-10 min` alone is two lengths."""

Headings = list[AgendaHeading]


class JoinedSpans(Struct):
    """Settles the spans in the headings of one file."""

    findings: Findings
    """Collects the problems."""
    begin: int | None
    """When the session begins: as it is said, else by the first time of day; in ms since midnight."""
    are_positions: bool = False
    """Whether there are enough positions to be any."""

    def settled(self, headings: Sequence[Headings]) -> list[Headings]:
        """Return the headings of each part, its own and those of its activities, with what their spans are worth."""
        if not any(heading.span for part in headings for heading in part):
            return list(headings)
        rows = _without_midnight(headings, self.begin)
        spans = [heading.span for part in rows for heading in part if heading.span]
        self.are_positions = sum(span.kind is SpanKind.POSITION for span in spans) >= _FEWEST
        below, position = [], 0
        for own, *activities in rows:
            starts = {0, position} | ({own.span.begin} if own.span else set())
            below.append(self._times_of_day(self._positions(activities, starts), pin=False))
            position = max((heading.span.end for heading in activities if heading.span), default=position)
        parts = [_around(own, activities) for (own, *_rest), activities in zip(rows, below, strict=True)]
        parts = self._times_of_day(self._positions(parts, {0}), pin=True)
        return [[own, *activities] for own, activities in zip(parts, below, strict=True)]

    def _positions(self, headings: Headings, starts: set[int]) -> Headings:
        """Return `headings` with the positions that join as lengths; the first of them begins at one of `starts`."""
        spans = [heading.span for heading in headings if heading.span and heading.span.kind is SpanKind.POSITION]
        if not spans:
            return headings
        begin_well = self.are_positions and spans[0].begin in starts
        position = spans[0].begin
        settled = []
        for heading in headings:
            span = heading.span
            if span is None or span.kind is not SpanKind.POSITION:
                position += heading.facts.get("length", 0)
            elif begin_well and span.begin == position:
                heading, position = self._taken(heading, span), span.end
            else:
                heading = self._advised(Code.POSITION_APART, heading) if begin_well else self._no_position(heading)
                position = span.end
            settled.append(heading)
        return settled

    def _no_position(self, heading: AgendaHeading) -> AgendaHeading:
        problem = heading.span_problem
        if problem is not None:
            self.findings.error(problem.code, heading.span_line, heading.span_column, **problem.values)
            return replace(heading, span=None)
        return _refused(heading)

    def _times_of_day(self, headings: Headings, pin: bool) -> Headings:
        """Return `headings` with the times of day that rise as lengths; `pin` those that do not join."""
        running = self.begin if pin else None  # when the next one begins, as far as that is known
        last = None if running is None else WrittenSpan(SpanKind.CLOCK, running, running)
        before: int | None = 0  # how long all before the first time of day take; None when nobody can tell
        settled = []
        for heading in headings:
            span = heading.span
            if span is not None and span.kind is SpanKind.CLOCK and not _follows(span, last):
                heading, span = self._advised(Code.SPAN_FALLS_BACK, heading), None
            if span is None or span.kind is not SpanKind.CLOCK:
                length = heading.facts.get("length")
                running = _later(heading.facts.get("pinned", running), length)
                before = _later(before, length)
            else:
                if pin and self.begin is None:
                    self.begin = (span.begin - (before or 0)) % DAY
                    running = None if before is None else span.begin
                heading = self._taken(heading, span, span.begin if pin and running != span.begin else None)
                running, last = (span.begin + heading.facts["length"]) % DAY, span
            settled.append(heading)
        return settled

    def _taken(self, heading: AgendaHeading, span: WrittenSpan, pinned: int | None = None) -> AgendaHeading:
        """Return `heading` with the length of `span`, unless it says another one; and pinned, unless it is already."""
        facts = dict(heading.facts)
        details = heading.details
        if facts.setdefault("length", span.length) != span.length:
            values = {"found": heading.span_text}
            self.findings.error(Code.CONTRADICTION, heading.span_line, heading.span_column, **values)
        elif "length" not in heading.facts:
            details = (Detail(DetailKind.LENGTH, span.length), *details)
        if pinned is not None:
            facts.setdefault("pinned", pinned)
        of_span = [name for name in ("length", "pinned") if name not in heading.columns]
        columns = {**dict.fromkeys(of_span, heading.span_column), **heading.columns}
        lines = {**dict.fromkeys(of_span, heading.span_line), **heading.lines}
        return replace(heading, facts=facts, columns=columns, lines=lines, details=details, hint=None)

    def _advised(self, code: Code, heading: AgendaHeading) -> AgendaHeading:
        """Report that the span of `heading` is none, with the heading to write; not of one that nobody wrote.

        Return the heading without its span, and with no other advice on its time.
        """
        if not heading.span_text:
            return _refused(heading)
        values = {"found": heading.span_text, "advice": _advice(heading)}
        self.findings.warning(code, heading.span_line, heading.span_column, **values)
        return replace(_refused(heading), hint=None)


def _follows(span: WrittenSpan, last: WrittenSpan | None) -> bool:
    """Tell whether `span` can come after `last`, and can be how long something takes."""
    if not 0 < span.length <= _LONGEST:
        return False
    return last is None or (span.begin - last.begin) % DAY <= last.length + _FURTHEST


def _later(time: int | None, length: int | None) -> int | None:
    return None if time is None or length is None else (time + length) % DAY


def _without_midnight(headings: Sequence[Headings], begin: int | None) -> list[Headings]:
    """Return `headings` with positions that were written as times of day, from 0:00 on, as positions."""
    spans = [heading.span for part in headings for heading in part if heading.span]
    if begin == 0 or spans[0].begin or any(span.kind is not SpanKind.CLOCK or span.end < span.begin for span in spans):
        return list(headings)
    return [
        [
            replace(heading, span=replace(heading.span, kind=SpanKind.POSITION)) if heading.span else heading
            for heading in part
        ]
        for part in headings
    ]


def _around(heading: AgendaHeading, activities: Headings) -> AgendaHeading:
    """Return the heading of a part that says no time itself with that from its first activity to its last one."""
    if heading.span is not None or not activities or any(name in heading.facts for name in ("length", "each")):
        return heading
    first, last = activities[0].span, activities[-1].span
    if first is None or last is None or first.kind is not last.kind:
        return heading
    span = WrittenSpan(first.kind, first.begin, last.end)
    return replace(heading, span=span, span_line=heading.line, span_column=heading.column)


def _refused(heading: AgendaHeading) -> AgendaHeading:
    """Return `heading` with its span as a piece of the title, or as a remark when it stood among other items."""
    if heading.span_title:
        return replace(heading, span=None, title=heading.span_title)
    if heading.span_line != heading.line or not heading.span_text:
        return replace(heading, span=None)
    remark = Detail(DetailKind.REMARK, word=heading.span_text)
    remarks = (*heading.remarks, heading.span_text)
    return replace(heading, span=None, remarks=remarks, details=(*heading.details, remark))


def _advice(heading: AgendaHeading) -> str:
    """Return the heading that says how long the span of `heading` seems to be."""
    written = list(heading.written)
    if heading.span is not None and not any(name in heading.facts for name in ("length", "each")):
        length = heading.span.length
        if length > _LONGEST // 2:
            length %= 12 * HOUR  # `12:30-1:15`, on a clock of twelve hours
        written.insert(0, f"{length // MINUTE} min" if 0 < length <= _LONGEST // 2 else "15 min")
    items = f" ({', '.join(written)})" if written else ""
    return f"{heading.marks} {heading.title}{items}"
