"""Reads the line right below a heading that says how long something is, or from when until when: `Tijd: 20 min`.

It is read as the parentheses of the heading are, which count when the two differ. What is understood is no guidance;
what is not stays guidance, so that nothing is lost and no private word is shown.
"""

import re

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.agenda_files.clock_ranges import SpanKind, read_span
from inspiratie_tui.agenda_files.findings import Findings, TextProblem
from inspiratie_tui.agenda_files.header_lines import HeaderLine, header_line
from inspiratie_tui.agenda_files.heading_items import Fact, read_item
from inspiratie_tui.agenda_files.headings import AgendaHeading, merged, with_items
from inspiratie_tui.agenda_files.late_pattern import late_pattern
from inspiratie_tui.agenda_files.limits import MOST_IN_AN_ITEM
from inspiratie_tui.agenda_files.parentheses import items
from inspiratie_tui.agenda_files.time_words import OF_A_SESSION, TOTALS, TimeWord
from inspiratie_tui.agenda_files.times_of_day import minutes_missing, single_time
from inspiratie_tui.agenda_files.title_times import TIMES, may_hold_time
from inspiratie_tui.agenda_files.vocabulary import EACH
from inspiratie_tui.core.agenda.details import DetailKind
from inspiratie_tui.core.agenda.problems import Code

_MARKS = late_pattern(r"[*_]{2,}|^[*_]|(?<=[^0-9\s*_])[*_](?=\s*(?:,|\Z))|\\(?=\s*\Z)|<br ?/?>(?=\s*\Z)", re.IGNORECASE)
_DIVIDERS = str.maketrans("|·•;", ",,,,")
_EACH = late_pattern(rf"\(({EACH})\)", re.IGNORECASE)
_ASIDE = late_pattern(r"\s(?=\((?!\s*(?:per|elk|ieder|each|x|keer|[0-9]+\s*(?:x|×|keer|times))\b))", re.IGNORECASE)
"""The space before parentheses that change nothing of the length in front of them; `(per groep)` does."""
_MOST_LONE = 60
"""The most characters of a line that is a time and nothing else."""
_LONE = late_pattern(r"[^\w½¼¾±~]*(?P<time>[\w½¼¾±~](?:.*[\w.'’′½¼¾])?)[\s*_)\]]*")
_WORDS = r"[^\W\d_][\w'’-]*(?: [\w'’-]+){0,2}"
_KEY_AND_TEXT = late_pattern(rf"\s*(?:[-*+]\s+)?[*_]{{0,3}}{_WORDS}[*_]{{0,3}}\s*:[*_]{{0,3}}(?:\s|\Z)")


class TimeLine(Struct, frozen=True):
    """What came of reading a line below a heading."""

    heading: AgendaHeading
    """The heading, with what the line says."""
    used_up: bool = False
    """Whether the line says nothing else, so that it is no guidance."""
    says_time: bool = False
    """Whether it says a time, or seems to."""
    is_text: bool = False
    """Whether it is no line of a word and a colon: what follows is text as well."""


def read_time_line(heading: AgendaHeading, source: str, line: int, findings: Findings) -> TimeLine:
    """Return what line number `line`, of which `source` is the text, says of `heading`; report problems."""
    header = header_line(source, line, in_list=True)
    if header is None or header.word is None:
        is_key = (header is not None and header.name is not None) or _KEY_AND_TEXT().match(source)
        return TimeLine(heading, says_time=_advise_lone_time(heading, source, line, findings), is_text=not is_key)
    if header.key.casefold() in TOTALS:
        return TimeLine(heading, says_time=advise_far_time(heading, source, line, findings))
    if not header.value or header.word is TimeWord.END or header.key.casefold() in OF_A_SESSION:
        return TimeLine(heading)
    problems = len(findings.problems)
    value = _Value(header, _readable(source[header.column - 1 : header.end - 1]))
    value.advise_times_of_day(heading, findings)
    advised = len(findings.problems) > problems
    if header.word is TimeWord.BEGIN or not value.is_about_time():
        return TimeLine(heading, says_time=advised)
    read = value.read(findings)
    more = None if _contradicts(heading, read) else merged(heading, _without_remarks(read))
    if more is None:
        findings.warning(Code.CONTRADICTION, line, header.column, found=header.value)
        return TimeLine(heading, says_time=True)
    understood = len(findings.problems) == problems and _without_remarks(read).details == read.details
    return TimeLine(more, used_up=understood, says_time=True)


def advise_far_time(heading: AgendaHeading, source: str, line: int, findings: Findings) -> bool:
    """Report line number `line` when it says a time that may be that of what `heading` begins, which says none.

    Return whether it was reported.
    """
    if heading.span or heading.hint or any(name in heading.facts for name in TIMES):
        return False
    header = header_line(source, line, in_list=True)
    if header is None or header.word not in (TimeWord.TIMES, TimeWord.LENGTH) or header.key.casefold() in OF_A_SESSION:
        return False
    for text, place in _Value(header, _readable(source[header.column - 1 : header.end - 1])).items()[:1]:
        return _advise_time(heading, text, (line, header.column + place), findings)
    return False


def _advise_lone_time(heading: AgendaHeading, source: str, line: int, findings: Findings) -> bool:
    """Report line number `line` when it is a time and nothing else, as `(15 min)`; return whether it was reported."""
    match = _LONE().fullmatch(source) if len(source) <= _MOST_LONE and may_hold_time(source) else None
    if match is None or heading.span or heading.hint or any(name in heading.facts for name in TIMES):
        return False
    return _advise_time(heading, match["time"], (line, match.start("time") + 1), findings)


def _advise_time(heading: AgendaHeading, text: str, place: tuple[int, int], findings: Findings) -> bool:
    """Report `text`, which stands at `place`, when it is a length or times of day; return whether it was reported."""
    item, span = read_item(text), read_span(text)
    is_length = isinstance(item, Fact) and item.field in ("length", "each")
    if not is_length and (span is None or span.kind is not SpanKind.CLOCK):
        return False
    advice = f"{heading.marks} {heading.title} ({', '.join([text, *heading.written])})"
    findings.warning(Code.LENGTH_IN_TITLE if is_length else Code.SPAN_IN_TITLE, *place, found=text, advice=advice)
    return True


def _readable(value: str) -> str:
    """Return `value` with marks made blank, and its dividers commas, so that columns stay."""
    unmarked = _MARKS().sub(lambda mark: " " * len(mark[0]), value).translate(_DIVIDERS)
    return _ASIDE().sub(",", _EACH().sub(r" \1 ", unmarked))


class _Value(Struct):
    """The value of a line about time."""

    header: HeaderLine
    """The line."""
    text: str
    """The value as it is read; what was advised about is made blank, so that columns stay."""

    def items(self) -> list[tuple[str, int]]:
        """Return the items of the value that are no long text, each with the index at which it begins in it."""
        return [item for item in items(self.text, 0, len(self.text)) if 0 < len(item[0]) <= MOST_IN_AN_ITEM]

    def advise_times_of_day(self, heading: AgendaHeading, findings: Findings) -> None:
        """Take out the items that are one time of day, or two without their minutes, and report each."""
        word, line = self.header.word, self.header.line
        for text, place in self.items():
            column = self.header.column + place
            time = single_time(text, of_day=word is not TimeWord.LENGTH)
            missing = minutes_missing(text, bare=False) if word is TimeWord.TIMES else None
            if time is not None:
                more = "".join(f", {item}" for item in heading.written)
                title = f"{heading.marks} {heading.title}"
                findings.warning(Code.TIME_BELOW, line, column, found=text, title=title, time=time, more=more)
            elif missing is not None:
                findings.error(missing.code, line, column, **missing.values)
            else:
                continue
            self.text = self.text[:place] + " " * len(text) + self.text[place + len(text) :]

    def is_about_time(self) -> bool:
        """Tell whether an item says how long it is or when, or the first one seems to."""
        texts = [text for text, _place in self.items()]
        read = [read_item(text) for text in texts]
        times = any(isinstance(item, Fact) and item.field in TIMES for item in read)
        return times or any(map(read_span, texts)) or any(map(_seems_time, read[:1]))

    def read(self, findings: Findings) -> AgendaHeading:
        """Return what the items say, as a heading that stands on this line; report what is wrong with them.

        Behind a word of lengths `10-15 min` is no position in the session.
        """
        line = AgendaHeading(self.header.line, self.header.column, "")
        read = with_items(line, self.text, self.header.column - 1, findings)
        if read.span is None or read.span.kind is SpanKind.CLOCK or self.header.word is TimeWord.TIMES:
            return read
        if read.span_problem is not None:
            problem = read.span_problem
            findings.error(problem.code, read.span_line, read.span_column, **problem.values)
        return replace(read, span=None)


def _seems_time(item: Fact | TextProblem | None) -> bool:
    """Tell whether `item` has a problem that a length or a time has."""
    if not isinstance(item, TextProblem) or item.code is Code.YEAR:
        return False
    meant = read_item(str(item.values["advice"])) if item.code is Code.MISSPELT else None
    return item.code is not Code.MISSPELT or (isinstance(meant, Fact) and meant.field in TIMES)


def _contradicts(heading: AgendaHeading, read: AgendaHeading) -> bool:
    """Tell whether a length and a span differ, be they in the heading or in the line below it."""
    length = heading.facts.get("length", read.facts.get("length"))
    span = heading.span or read.span
    return span is not None and length is not None and span.length != length


def _without_remarks(read: AgendaHeading) -> AgendaHeading:
    """Return what was understood alone: other words below a heading are the facilitators' own."""
    remarks = {detail.word for detail in read.details if detail.kind is DetailKind.REMARK}
    return replace(
        read,
        details=tuple(detail for detail in read.details if detail.kind is not DetailKind.REMARK),
        remarks=tuple(text for text in read.remarks if text not in remarks),
        written=(),
    )
