"""What is said of the session as a whole: `Begin: 14.00 uur`, under the title or in front matter."""

import re
from dataclasses import dataclass, field
from typing import Any

from inspiratie_tui.agenda_files.clock_times import read_date, read_time
from inspiratie_tui.agenda_files.findings import Findings, TextProblem
from inspiratie_tui.agenda_files.vocabulary import HEADERS, YES_OR_NO, phase_of
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.core.text.spelling import nearest

_LINE = re.compile(r"\s*[*_]{0,2}([^\W\d_][\w-]*)[*_]{0,2}\s*:[*_]{0,2}(\s*)(.*)")
# Longer keys only: `Ende` is one edit from `End` and from `Einde`, and advice must be worth reading.
_FUZZY_LEAST = 4
_TIMES = ("begin", "end", "doors")


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """`key: value` as it was found."""

    key: str
    """As written."""
    value: str
    """As written, plain."""
    line: int
    """Counted from 1."""
    column: int
    """Of the value, or of the key when there is no value."""
    key_column: int = 1
    """Of the key."""

    @property
    def name(self) -> str | None:
        """The field of the agenda, None for an unknown key."""
        return HEADERS.get(self.key.casefold())


def header_line(source: str, line: int) -> HeaderLine | None:
    """The header line that `source` is, one word and a colon; None when it is ordinary text."""
    match = _LINE.fullmatch(source)
    if match is None or not (match[2] or not match[3] or match[1].casefold() in HEADERS):
        return None
    value = clean_line(match[3])
    start = match.start(3) if value else match.start(1)
    return HeaderLine(match[1], value, line, start + 1, match.start(1) + 1)


@dataclass(slots=True)
class HeaderLines:
    """Gathers what is said of the session."""

    findings: Findings
    """Where problems go."""
    fields: dict[str, Any] = field(default_factory=dict)
    """Fields of the agenda."""
    lines: dict[str, HeaderLine] = field(default_factory=dict)
    """Where each of them stands."""
    preparation: list[str] = field(default_factory=list)
    """What to lay ready."""

    def take(self, found: HeaderLine, sure: bool) -> bool:
        """Use the line; False when it is text after all. `sure`: it stands where only header lines stand."""
        name = found.name
        if name is None:
            if sure:
                self._unknown(found)
            return False
        if not found.value:
            self.findings.warning(Code.HEADER_EMPTY, found.line, found.column, found=found.key)
        elif name == "preparation":
            self.preparation.append(found.value)
        elif name in self.lines:
            self.findings.error(Code.HEADER_TWICE, found.line, found.key_column, found=found.key)
        else:
            self.lines[name] = found
            self._fill(name, found)
        return True

    def _fill(self, name: str, found: HeaderLine) -> None:
        if name in _TIMES:
            time = read_time(found.value)
            if isinstance(time, TextProblem):
                self.findings.error(time.code, found.line, found.column, **time.values)
            else:
                self.fields[name] = time
        elif name == "date":
            day = read_date(found.value)
            if day is None:
                self.findings.warning(Code.DATE_UNCLEAR, found.line, found.column, found=found.value)
            self.fields[name] = day or found.value
        elif name == "phase":
            self.fields[name] = phase_of(found.value)
            if self.fields[name] is None:
                self.findings.error(Code.PHASE_UNKNOWN, found.line, found.column, found=found.value)
        elif name == "bell":
            self.fields[name] = YES_OR_NO.get(found.value.casefold())
            if self.fields[name] is None:
                self.findings.error(Code.BELL_UNCLEAR, found.line, found.column, found=found.value)
        else:
            self.fields[name] = found.value

    def _unknown(self, found: HeaderLine) -> None:
        known = (key for key in HEADERS if len(key) >= _FUZZY_LEAST)
        if advice := nearest(found.key.casefold(), known):
            values = {"found": found.key, "advice": advice.capitalize()}
            self.findings.warning(Code.HEADER_MISSPELT, found.line, found.key_column, **values)
        else:
            self.findings.warning(Code.HEADER_UNKNOWN, found.line, found.key_column, found=found.key)
