"""Reads header lines, as `Begin: 14.00 uur`: what is said of the session, under the title or in front matter."""

import re
from typing import Any

from msgspec import Struct, field

from inspiratie_tui.agenda_files.clock_times import read_date, read_time
from inspiratie_tui.agenda_files.findings import Findings, TextProblem
from inspiratie_tui.agenda_files.vocabulary import HEADERS, YES_OR_NO, phase_of
from inspiratie_tui.agenda_files.written_lengths import read_length
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.core.text.spelling import nearest

_LINE = re.compile(r"\s*[*_]{0,2}([^\W\d_][\w-]*)[*_]{0,2}\s*:[*_]{0,2}(\s*)(.*)")
_FUZZY_LEAST = 4
"""The fewest letters of a key that is advised: `Ende` is one edit from both `End` and `Einde`."""
_TIMES = ("begin", "end", "doors")
CHANGE_OVER = "change_over"
"""The field of every part that one header line fills."""


class HeaderLine(Struct, frozen=True):
    """A line `key: value` of the source."""

    key: str
    """The key as written."""
    value: str
    """The value as written, cleaned."""
    line: int
    """Counted from 1."""
    column: int
    """Where the value begins, or the key when there is no value; counted from 1."""
    key_column: int = 1
    """Where the key begins, counted from 1."""

    @property
    def name(self) -> str | None:
        """Return the field of the agenda that it fills; None for an unknown key."""
        return HEADERS.get(self.key.casefold())


def header_line(source: str, line: int) -> HeaderLine | None:
    """Return line number `line` as a header line, which begins with a word and a colon; None when it is other text."""
    match = _LINE.fullmatch(source)
    if match is None or not (match[2] or not match[3] or match[1].casefold() in HEADERS):
        return None
    value = clean_line(match[3])
    start = match.start(3) if value else match.start(1)
    return HeaderLine(match[1], value, line, start + 1, match.start(1) + 1)


class HeaderLines(Struct):
    """Collects the header lines of an agenda."""

    findings: Findings
    """Collects the problems."""
    fields: dict[str, Any] = field(default_factory=dict)
    """The values of fields of the agenda, by name."""
    lines: dict[str, HeaderLine] = field(default_factory=dict)
    """The line of each field, by name."""
    change_over: int = 0
    """Milliseconds between two activities or repeats of any part."""
    preparation: list[str] = field(default_factory=list)
    """What to lay ready, a value each."""

    def take(self, header: HeaderLine, sure: bool) -> bool:
        """Use `header`; return False when it is text after all.

        `sure` tells that only header lines can stand there, so that an unknown key is reported.
        """
        name = header.name
        if name is None:
            if sure:
                self._unknown(header)
            return False
        if not header.value:
            self.findings.warning(Code.HEADER_EMPTY, header.line, header.column, found=header.key)
        elif name == "preparation":
            self.preparation.append(header.value)
        elif name in self.lines:
            self.findings.error(Code.HEADER_TWICE, header.line, header.key_column, found=header.key)
        else:
            self.lines[name] = header
            self._fill(name, header)
        return True

    def _fill(self, name: str, header: HeaderLine) -> None:
        if name in _TIMES:
            time = read_time(header.value)
            if isinstance(time, TextProblem):
                self.findings.error(time.code, header.line, header.column, **time.values)
            else:
                self.fields[name] = time
        elif name == CHANGE_OVER:
            self._take_change_over(header)
        elif name == "date":
            day = read_date(header.value)
            if day is None:
                self.findings.warning(Code.DATE_UNCLEAR, header.line, header.column, found=header.value)
            self.fields[name] = day or header.value
        elif name == "phase":
            self.fields[name] = phase_of(header.value)
            if self.fields[name] is None:
                self.findings.error(Code.PHASE_UNKNOWN, header.line, header.column, found=header.value)
        elif name == "bell":
            self.fields[name] = YES_OR_NO.get(header.value.casefold())
            if self.fields[name] is None:
                self.findings.error(Code.BELL_UNCLEAR, header.line, header.column, found=header.value)
        else:
            self.fields[name] = header.value

    def _take_change_over(self, header: HeaderLine) -> None:
        length = read_length(header.value)
        if isinstance(length, int):
            self.change_over = length
        else:
            problem = length or TextProblem(Code.LENGTH_UNCLEAR, {"found": header.value})
            self.findings.error(problem.code, header.line, header.column, **problem.values)

    def _unknown(self, header: HeaderLine) -> None:
        long_keys = (key for key in HEADERS if len(key) >= _FUZZY_LEAST)
        if advice := nearest(header.key.casefold(), long_keys):
            values = {"found": header.key, "advice": advice.capitalize()}
            self.findings.warning(Code.HEADER_MISSPELT, header.line, header.key_column, **values)
        else:
            self.findings.warning(Code.HEADER_UNKNOWN, header.line, header.key_column, found=header.key)
