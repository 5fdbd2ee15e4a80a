"""Takes a heading apart: its title, and what its parentheses, its brackets and the rest of its line say of its time."""

import re
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from inspiratie_tui.agenda_files.clock_ranges import SpanKind, WrittenSpan, read_span
from inspiratie_tui.agenda_files.exported_marks import without_exported_marks
from inspiratie_tui.agenda_files.findings import Findings, TextProblem
from inspiratie_tui.agenda_files.heading_items import HIDDEN, hides, is_data, read_item
from inspiratie_tui.agenda_files.limits import MOST_IN_A_TITLE
from inspiratie_tui.agenda_files.parentheses import first_item, items, parentheses
from inspiratie_tui.agenda_files.times_of_day import minutes_missing
from inspiratie_tui.agenda_files.title_hints import TitleHint, title_hint
from inspiratie_tui.agenda_files.title_times import (
    TIMES,
    TitleText,
    TitleTime,
    brackets,
    may_hold_time,
    says_time,
    time_at_end,
    time_in_front,
    title_text,
)
from inspiratie_tui.agenda_files.vocabulary import ALSO_REMARKS, FLAGS, NEVER_FIRST
from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.problems import Code

_MARKS = re.compile(r"\s*(#{1,6})[ \t]*")
_MAY_HIDE = re.compile("|".join(word.split()[-1] for word, (name, _value) in FLAGS.items() if name == HIDDEN), re.I)
"""The last word of each item that hides a heading."""
_CLOSING_MARKS = re.compile(r"(^|[ \t])#+[ \t]*$")


class AgendaHeading(Struct, frozen=True):
    """A heading, taken apart."""

    line: int
    """The number of its line, counted from 1."""
    column: int
    """Where its title begins, counted from 1."""
    title: str
    """The title without its data, as Markdown."""
    facts: dict[str, Any] = field(default_factory=dict)
    """The values of fields of the block, by name."""
    columns: dict[str, int] = field(default_factory=dict)
    """Where each fact stands, by name, counted from 1."""
    remarks: tuple[str, ...] = ()
    """What else stood in the parentheses."""
    details: tuple[Detail, ...] = ()
    """All that stood in them and was understood, remarks included, in order."""
    span: WrittenSpan | None = None
    """From when until when, as it stands in the heading or below it; what stands around it decides what it is worth."""
    span_line: int = 0
    """The number of the line on which it stands, counted from 1."""
    span_column: int = 0
    """Where it begins there, counted from 1."""
    span_text: str = ""
    """The span as it was written."""
    span_title: str = ""
    """The title with the span in it, for when it is none; "" when it did not stand in the title."""
    span_problem: TextProblem | None = None
    """What is wrong with it when it is no position in the session: `10-15 min` is two lengths."""
    written: tuple[str, ...] = ()
    """The other items that stand in its parentheses, as they were written."""
    hint: TitleHint | None = None
    """What seems to be its time, but stands where nobody can be sure."""
    marks: str = "##"
    """The marks with which its line begins."""
    lines: dict[str, int] = field(default_factory=dict)
    """The line of each fact that stands below the heading, by name."""

    def place(self, name: str) -> tuple[int, int]:
        """Return the line and the column, counted from 1, at which the fact `name` stands."""
        return self.lines.get(name, self.line), self.columns[name]


def title_alone(source: str, line: int) -> AgendaHeading:
    """Return the `#` heading on line `line`, which has no data: its parentheses belong to the title."""
    start, end = _extent(source)
    return AgendaHeading(line, start + 1, source[start:end].strip())


def _extent(source: str) -> tuple[int, int]:
    """Return the indexes at which the text of the heading begins and ends, without its marks."""
    marks = _MARKS.match(source)
    start = marks.end() if marks else 0
    return start, len(_CLOSING_MARKS.sub("", source[start:]).rstrip()) + start


def read_heading(source: str, line: int, findings: Findings) -> AgendaHeading:
    """Return the heading on line `line`, of which `source` is the text, taken apart; report what is wrong with it."""
    source = without_exported_marks(source)
    start, end = _extent(source)
    spans, opened = parentheses(source, start, end)
    heading = AgendaHeading(line, start + 1, "", marks=source[:start].strip())
    if opened is not None:
        return _never_closed(heading, source[start:opened].strip(), source[start:end], opened, findings)
    title = title_text(source, start, end)
    last = spans[-1] if spans and _holds_data(source, spans[-1]) else None
    if last is not None:
        heading = with_items(heading, source[last[0] + 1 : last[1] - 1], last[0] + 1, findings)
        title.cut_from_line(*last)
    heading = _with_groups(heading, source, [span for span in spans if span != last], title, findings)
    if last is None:
        for span in spans:
            if not source[span[0] + 1 : span[1] - 1].strip():
                findings.warning(Code.PARENTHESES_EMPTY, line, span[0] + 1)
    heading = _with_loose_times(heading, title, findings)
    words = " ".join(title.text.split())
    return replace(heading, title=words, hint=title_hint(title, heading.marks, heading.written))


def _never_closed(heading: AgendaHeading, title: str, whole: str, opened: int, findings: Findings) -> AgendaHeading:
    inside = whole[opened - heading.column + 2 :]
    hidden = _hides(inside)
    if hidden or is_data(first_item(inside)):
        findings.error(Code.PARENTHESIS_OPEN, heading.line, opened + 1, advice=f"({inside.strip()})")
        return replace(heading, title=title, facts={HIDDEN: True} if hidden else {})
    findings.warning(Code.PARENTHESIS_OPEN, heading.line, opened + 1, advice=f"({inside.strip()})")
    return replace(heading, title=whole.strip())


def _holds_data(source: str, span: tuple[int, int]) -> bool:
    inside = source[span[0] + 1 : span[1] - 1]
    return is_data(items(inside, 0, len(inside))[0][0]) or _hides(inside)


def _hides(inside: str) -> bool:
    """Tell whether an item of what stands between brackets hides the heading from participants."""
    if not _MAY_HIDE.search(inside):
        return False
    return any(hides(text) for text, _place in items(inside, 0, len(inside)))


def _with_groups(
    heading: AgendaHeading, source: str, spans: list[tuple[int, int]], title: TitleText, findings: Findings
) -> AgendaHeading:
    """Return `heading` with the times of other parentheses and of square brackets, which are taken out of `title`."""
    square = brackets(source, title.places[0], title.places[-1] + 1) if title.places else []
    inside_others = [span for span in square if any(begin < span[0] < end for begin, end in spans)]
    for begin, end in sorted([*spans, *(span for span in square if span not in inside_others)]):
        inside = source[begin + 1 : end - 1]
        if not says_time(inside) and not _hides(inside):
            continue
        more = merged(heading, with_items(AgendaHeading(heading.line, heading.column, ""), inside, begin + 1, findings))
        if more is None:
            findings.warning(Code.CONTRADICTION, heading.line, begin + 1, found=source[begin:end])
            continue
        heading = more
        title.cut_from_line(begin, end)
        if (begin, end) in square:
            title.trim()
    return heading


def _with_loose_times(heading: AgendaHeading, title: TitleText, findings: Findings) -> AgendaHeading:
    """Return `heading` with the times at the end of `title` and in front of it, which are taken out of it."""
    if not may_hold_time(title.text):
        return heading
    for find in (time_at_end, time_in_front):
        time = find(title.text)
        if time is not None and len(title.text) <= MOST_IN_A_TITLE:
            heading = _with_loose_time(heading, title, time, findings)
    return heading


def _with_loose_time(heading: AgendaHeading, title: TitleText, time: TitleTime, findings: Findings) -> AgendaHeading:
    written, place = title.text[time.begin : time.end], title.places[time.begin]
    whole = " ".join(title.text.split())
    alone = AgendaHeading(heading.line, heading.column, "")
    more = merged(heading, with_items(alone, written, place, findings))
    if more is None:
        findings.warning(Code.CONTRADICTION, heading.line, place + 1, found=written)
        return heading
    if written != whole:  # a time alone is all the title there is
        title.cut(time.cut_from, time.cut_to)
        title.trim()
    if more.span is None or heading.span is not None:
        return more
    # A number without a unit, as in `12-14 March`, is no length of which the unit was forgotten.
    problem = more.span_problem if any(map(str.isalpha, written)) else None
    return replace(more, span_title=whole, span_problem=problem)


def merged(heading: AgendaHeading, more: AgendaHeading) -> AgendaHeading | None:
    """Return `heading` with what `more` says too; None when they contradict each other.

    What the heading says already is not said again.
    """
    for name in TIMES:
        if name in heading.facts and heading.facts[name] != more.facts.get(name, heading.facts[name]):
            return None
    if heading.span is not None and more.span is not None and heading.span != more.span:
        return None
    spans = heading if heading.span is not None else more
    new = {DetailKind(name) for name in DetailKind if name in more.facts and name not in heading.facts}
    elsewhere = dict.fromkeys(more.columns if more.line != heading.line else (), more.line)
    details = (detail for detail in more.details if detail.kind in new or detail.kind is DetailKind.REMARK)
    return replace(
        heading,
        facts={**more.facts, **heading.facts},
        columns={**more.columns, **heading.columns},
        lines={**{name: line for name, line in elsewhere.items() if name not in heading.columns}, **heading.lines},
        remarks=(*heading.remarks, *more.remarks),
        details=(*heading.details, *details),
        span=spans.span,
        span_line=spans.span_line,
        span_column=spans.span_column,
        span_text=spans.span_text,
        span_title=spans.span_title,
        span_problem=spans.span_problem,
        written=(*heading.written, *more.written),
    )


def with_items(heading: AgendaHeading, inside: str, place: int, findings: Findings) -> AgendaHeading:
    """Return `heading` with the items of `inside`, which begins at index `place` of its line; report what is wrong."""
    facts: dict[str, Any] = {}
    columns: dict[str, int] = {}
    remarks: list[str] = []
    details: list[Detail] = []
    written: list[str] = []
    for text, offset in items(inside, 0, len(inside)):
        column = place + offset + 1
        item = read_item(text)
        span = read_span(text) if heading.span is None else None
        if span is not None:
            heading = _with_span(heading, span, text, column, item if isinstance(item, TextProblem) else None)
            continue
        written += [text] if text else []
        if isinstance(item, TextProblem):
            if item.code is Code.RANGE:  # `14-15 uur` are times of day, and no two lengths
                item = minutes_missing(text, bare=False) or item
            findings.error(item.code, heading.line, column, **item.values)
        elif item is None or (item.field in NEVER_FIRST and item.field in facts):
            if text:
                remarks.append(text)
                details.append(Detail(DetailKind.REMARK, word=text))
        elif item.field not in facts:
            facts[item.field] = item.value
            columns[item.field] = column
            details.append(item.detail)
            if item.field == "length":
                facts["times"] = item.times
            if item.field in ALSO_REMARKS:
                remarks.append(text)
        elif facts[item.field] == item.value:
            findings.warning(Code.TWICE, heading.line, column, found=text)
        else:
            findings.error(Code.CONTRADICTION, heading.line, column, found=text)
    return replace(
        heading,
        facts=facts,
        columns=columns,
        remarks=tuple(remarks),
        details=tuple(details),
        written=tuple(written),
    )


def _with_span(
    heading: AgendaHeading, span: WrittenSpan, text: str, column: int, problem: TextProblem | None
) -> AgendaHeading:
    return replace(
        heading,
        span=span,
        span_line=heading.line,
        span_column=column,
        span_text=text,
        span_problem=problem if span.kind is SpanKind.POSITION else None,
    )
