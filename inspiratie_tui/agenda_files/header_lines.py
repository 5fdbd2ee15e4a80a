"""Reads header lines, as `Begin: 14.00 uur`: what is said of the session, under the title or in front matter."""

import re
from typing import Any

from msgspec import Struct, field

from inspiratie_tui.agenda_files.clock_times import read_date, read_time
from inspiratie_tui.agenda_files.findings import Findings, TextProblem
from inspiratie_tui.agenda_files.late_pattern import late_pattern
from inspiratie_tui.agenda_files.session_times import SessionTimes, read_session_times
from inspiratie_tui.agenda_files.time_words import TIME_WORDS, TimeWord, time_word
from inspiratie_tui.agenda_files.vocabulary import HEADERS, YES_OR_NO, phase_of
from inspiratie_tui.agenda_files.written_lengths import read_length
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import DAY
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.core.text.spelling import nearest

_KEY = r"[^\W\d_](?:[\w-]*(?:[^\W_]|-))?(?:\s+[^\W\d_]+)?"
_MARKS = "[*_]{0,3}"
_LINE = re.compile(rf"\s*(?P<mark>{_MARKS})(?P<key>{_KEY})(?P<closed>{_MARKS}\s*:{_MARKS})(?P<space>\s*)(?P<value>.*)")
_BARE_KEYS = "|".join(
    key.replace(" ", r"\s+")
    for key in (*HEADERS, *TIME_WORDS)
    if HEADERS.get(key) in ("begin", "end") or TIME_WORDS.get(key) in (TimeWord.BEGIN, TimeWord.END, TimeWord.TIMES)
)
_BARE = late_pattern(
    rf"\s*[*_]*(?:(?P<key>{_BARE_KEYS})\s+)?(?P<value>(?:(?:om|at|van|from)\s+)?[0-9].*)", re.IGNORECASE
)
"""A line that says a time without a colon: `Aanvang 19.30 uur`, `van 19.30 tot 22.00 uur`."""
_BULLET = re.compile(r"\s*[-*+]\s+")
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
    end: int = 0
    """Where the value ends, counted from 1; 0 in front matter."""

    @property
    def name(self) -> str | None:
        """Return the field of the agenda that it fills; None for an unknown key."""
        return HEADERS.get(self.key.casefold())

    @property
    def word(self) -> TimeWord | None:
        """Return what it is about when the key is a word of times, which fills a field only when its value is one."""
        return time_word(self.key)

    @property
    def time(self) -> int | TextProblem:
        """Return the value as a time of day in ms since midnight; a problem when it is none."""
        return read_time(self.value.strip("*_ "))

    @property
    def says_time(self) -> bool:
        """Tell whether the value is a time as it should be, so that it counts in a list too."""
        if self.name in _TIMES:
            return isinstance(self.time, int)
        return isinstance(read_session_times(self.key, self.value), SessionTimes)


def header_line(source: str, line: int, in_list: bool = False) -> HeaderLine | None:
    """Return line number `line` as a header line, which begins with a word and a colon; None when it is other text.

    With `in_list` it may be a bullet.
    """
    bullet = _BULLET.match(source) if in_list else None
    match = _LINE.fullmatch(" " * len(bullet[0]) + source[len(bullet[0]) :] if bullet else source)
    if match is None:
        return None
    key, written = match["key"], match["value"].rstrip()
    is_word = key.casefold() in HEADERS or time_word(key) is not None
    if not is_word and (" " in key or "\t" in key or (written and not match["space"])):
        return None
    mark = match["mark"]
    if mark and written.endswith(mark) and not match["closed"].strip("\t :"):
        written = written.removesuffix(mark).rstrip()
    start = match.start("value")
    value = clean_line(written)
    column = start if value else match.start("key")
    return HeaderLine(key, value, line, column + 1, match.start("key") + 1, start + len(written) + 1)


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
    beside: list[str] = field(default_factory=list)
    """Lines of front matter that fill no field, or say more than a time: text, as it is written."""
    total: tuple[int, HeaderLine] | None = None
    """How long the session takes (ms), and the line that says so; None while no line does."""

    def take(self, header: HeaderLine, sure: bool) -> bool:
        """Use `header`; return False when it is text after all.

        `sure` tells that only header lines can stand there, so that an unknown key is reported.
        """
        name = header.name
        if name is None and header.word is not None:
            return self._take_times(header, sure)
        if name is None:
            if sure:
                self._unknown(header)
            return False
        if not header.value:
            self.findings.warning(Code.HEADER_EMPTY, header.line, header.column, found=header.key)
        elif name == "preparation":
            self.preparation.append(header.value)
        elif name in self.lines:
            if self.lines[name].word is None or header.time != self.fields.get(name):
                self._told_twice(header)
        else:
            self.lines[name] = header
            self._fill(name, header)
        return True

    def _told_twice(self, header: HeaderLine) -> None:
        self.findings.error(Code.HEADER_TWICE, header.line, header.key_column, found=header.key)

    def _take_times(self, header: HeaderLine, sure: bool) -> bool:
        """Use a line with a word of times; return False when it says no time, or more than that, and so is text too."""
        times = read_session_times(header.key, header.value)
        if isinstance(times, TextProblem):
            self.findings.error(times.code, header.line, header.column, **times.values)
        elif sure and not header.value:
            self.findings.warning(Code.HEADER_EMPTY, header.line, header.column, found=header.key)
        if not isinstance(times, SessionTimes):
            return False
        if times.total is not None and self.total is None:
            self.total = times.total, header
        times_of_day = {"begin": times.begin, "end": times.end}
        fresh = {name: time for name, time in times_of_day.items() if time is not None and name not in self.fields}
        if any(time not in (None, self.fields.get(name, time)) for name, time in times_of_day.items()):
            self._told_twice(header)
        self.fields |= fresh
        self.lines |= dict.fromkeys(fresh, header)
        return times.whole

    def take_bare(self, source: str, line: int) -> bool:
        """Use line number `line` when it is a range or a word and a time, and no more; return whether it was used.

        What was said before with a colon counts.
        """
        match = _BARE().fullmatch(source)
        if match is None:
            return False
        key = match["key"] or ""
        as_word = {"begin": "begins", "end": "ends"}.get(HEADERS.get(key.casefold(), ""), key)
        times = read_session_times(as_word or "time", match["value"])
        if not isinstance(times, SessionTimes) or not times.whole or not (key or times.end):
            return False
        read = {name: time for name, time in (("begin", times.begin), ("end", times.end)) if time is not None}
        if any(self.fields.get(name, time) != time for name, time in read.items()):
            return False
        header = HeaderLine(key, match["value"], line, match.start("value") + 1)
        self.fields |= read
        self.lines |= {name: header for name in read if name not in self.lines}
        return True

    def end_by_total(self) -> None:
        """Fill the end by how long the session takes, when nothing says when it ends; report a begin that lacks."""
        if self.total is None:
            return
        length, header = self.total
        if "begin" not in self.fields and "begin" not in self.lines:
            self.findings.warning(Code.TOTAL_WITHOUT_BEGIN, header.line, header.column, found=header.value)
        elif "begin" in self.fields and "end" not in self.lines:
            self.fields["end"] = (self.fields["begin"] + length) % DAY
            self.lines["end"] = header

    def _fill(self, name: str, header: HeaderLine) -> None:
        if name in _TIMES:
            if isinstance(header.time, TextProblem):
                self.findings.error(header.time.code, header.line, header.column, **header.time.values)
            else:
                self.fields[name] = header.time
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
