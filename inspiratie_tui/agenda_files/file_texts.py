"""Divides a file that holds a plan in what the plan says, what is a part already, header lines, and texts."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from inspiratie_tui.agenda_files.agenda_reading import AgendaReading
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.front_matter import take_front_matter
from inspiratie_tui.agenda_files.header_lines import HeaderLines
from inspiratie_tui.agenda_files.limits import within_limits
from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.outline import Sort, outline, without_comments
from inspiratie_tui.agenda_files.parser import parsed
from inspiratie_tui.agenda_files.plan_rows import Plan, PlanRow
from inspiratie_tui.agenda_files.plans.titled_times import titled_time
from inspiratie_tui.agenda_files.vocabulary import HEADERS
from inspiratie_tui.agenda_files.written_blocks import is_rule, words
from inspiratie_tui.core.agenda.lengths import part_length
from inspiratie_tui.core.agenda.problems import Code

_PART = 2
"""How many `#` a part has."""
_KEYED = re.compile(r"[\s*_-]{0,6}[^\W\d_][^:0-9]{0,30}[:0-9]")
"""What may be a header line."""
_ITEM = re.compile(r"\s{0,3}(?:[-*+]|[0-9]{1,9}[.)])\s")
"""What begins an item of a list."""
_TASK = re.compile(r"\s*[-*+]\s+\[[ xX]\]")
"""What is to be laid ready."""
_BREAK = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
"""What parts two lines in a cell of a table."""
_OF_A_TIME = re.compile(
    r"[0-9]+[a-z]*|am|pm|[apmhu]|uur|uren|min|mins|minuut|minuten|minute|minutes|hours?|hrs?|sec|tot|to|until|till|van|"
    r"from|om|at|ca|circa|ongeveer|about|max|totaal|total|kwartier|half|halfuur"
)
"""A word that says no more than a length or a time of day."""
_LACKING = {Code.NO_BEGIN, Code.NO_END, Code.PAST_END}
"""What a session of one minute lacks."""


class FileText(Struct, frozen=True):
    """A text of the file that is no part of the plan."""

    lines: tuple[str, ...]
    """As it is written."""
    after: int
    """Behind how many parts it stands."""
    title: str = ""
    """The title of the heading below which it stands, in small letters; "" without one."""
    within: bool = False
    """Whether it stands in the plan: then it belongs to the row before it."""
    is_title: bool = False
    """Whether it is that heading."""
    shown: bool = False
    """Whether its quotes may be shown to participants: those above every heading, as they may be now."""


class FilePart(Struct, frozen=True):
    """A part to be: a row of a plan, or a part as it stands in the file."""

    row: PlanRow
    """What it says of itself."""
    lines: tuple[str, ...] = ()
    """Its lines as they are kept; none for a row."""
    turns: bool = False
    """Whether turns say how long it takes, where its lines are kept."""
    level: int = 2
    """How many `#` it has."""


class FileTexts(Struct):
    """All that a file holds."""

    reading: AgendaReading
    """The file as it reads now, with its plans."""
    front: list[str] = field(default_factory=list)
    """Its front matter."""
    header: list[str] = field(default_factory=list)
    """Its header lines."""
    parts: list[FilePart] = field(default_factory=list)
    """Its rows and parts, in order."""
    texts: list[FileText] = field(default_factory=list)
    """All else."""


def divided(reading: AgendaReading) -> FileTexts:
    """Return what stands in the file of `reading`; every line of it but rules is in one of its places."""
    findings = Findings()
    body = without_comments(take_front_matter(list(reading.lines), HeaderLines(findings)), findings)
    pieces = outline(within_limits(body, findings), Markup(), findings)
    headings = {piece.line: piece.level for piece in pieces if piece.sort is Sort.HEADING}
    quoted = {line for piece in pieces if piece.sort is Sort.QUOTE for line in range(piece.line, piece.end)}
    return _Divider(FileTexts(reading), headings, frozenset(quoted), dict(_kept(reading))).divide()


def _kept(reading: AgendaReading) -> Iterator[tuple[int, FilePart]]:
    """Yield the parts that have a length and hold no plan for parts, each with the index at which it begins.

    A heading of four marks in them that says a time is the activity that `check` advises.
    """
    deep = (problem for problem in reading.problems if problem.code is Code.HEADING_DEEP)
    activities = {problem.line: str(problem.values["advice"]) for problem in deep}
    begins = [place.heading.line for place in reading.places]
    ends = [*begins[1:], len(reading.lines) + 1]
    for part, begin, end in zip(reading.agenda.parts, begins, ends, strict=False):
        length = part_length(part, 0, 0)
        plans = [plan for plan in reading.plans if begin <= plan.line < end]
        if length is None or any(plan.level == _PART for plan in plans):
            continue
        turns = part.length is None and any(block.each is not None for block in (part, *part.activities))
        until = plans[0].line if plans else end
        row = PlanRow(begin, part.title, None if turns else length, part.pinned)
        lines = enumerate(reading.lines[begin - 1 : until - 1], begin)
        yield begin - 1, FilePart(row, tuple(activities.get(number, line) for number, line in lines), turns)


class _Divider(Struct):
    """Walks over the lines of a file."""

    file: FileTexts
    """What was found so far."""
    headings: dict[int, int]
    """How many `#` each heading has, by its index."""
    quoted: frozenset[int]
    """The indexes of lines that are read as quotes."""
    kept: dict[int, FilePart]
    """The parts that stay as they are, by the index at which they begin."""
    block: list[int] = field(default_factory=list)
    """The indexes of the lines of the text that is being read."""
    section: str = ""
    """The title of the heading above it, in small letters."""
    in_part: bool = False
    """Whether it stands below a part that is kept."""

    def divide(self) -> FileTexts:
        """Return the file, divided."""
        reading = self.file.reading
        plans = {plan.line - 1: plan for plan in reading.plans}
        index = self._front()
        while index < len(reading.lines):
            if (plan := plans.get(index)) is not None:
                self._end_block()
                self._plan(plan)
                index = max(plan.end - 1, index + 1)
            elif (part := self.kept.get(index)) is not None:
                self._end_block()
                self.file.parts.append(part)
                self.in_part = True
                index += len(part.lines)
            else:
                self._line(index, reading.lines[index])
                index += 1
        self._end_block()
        return self.file

    def _front(self) -> int:
        """Take the front matter; return the index of the line below it."""
        lines = list(self.file.reading.lines)
        below = take_front_matter(lines, HeaderLines(Findings()))
        end = max((number for number, line in enumerate(lines, 1) if below[number - 1] != line), default=0)
        front = lines[:end]
        if not reads_as_header([], front):
            return 0
        self.file.front = front
        return end

    def _line(self, index: int, line: str) -> None:
        level = self.headings.get(index)
        title = self.file.reading.title
        if title is not None and index == title.line - 1:
            self._end_block()
        elif level is not None:
            self._end_block()
            text = line.strip().strip("#").strip()
            if level <= _PART:
                self.in_part = False
                self.section = " ".join(Markup().plain(text).casefold().split())
            self._text([text], is_title=True)
        elif not line.strip():
            self._end_block()
        elif not self.file.parts and _KEYED.match(line) and self._header(line):
            pass
        else:
            lines = self.file.reading.lines
            if _ITEM.match(line) and self.block and not _ITEM.match(lines[self.block[0]]):
                self._end_block()
            self.block.append(index)

    def _header(self, line: str) -> bool:
        """Take `line` if it is a header line; return whether it is."""
        header = [*self.file.header, line]
        if not reads_as_header(header, self.file.front):
            return False
        self.file.header = header
        return True

    def _end_block(self) -> None:
        block, self.block = self.block, []
        shown = not self.section and all(index in self.quoted for index in block)
        self._text([self.file.reading.lines[index] for index in block], shown=shown)

    def _text(self, lines: Sequence[str], *, within: bool = False, is_title: bool = False, shown: bool = False) -> None:
        if not all(map(is_rule, lines)):
            section = "" if within else self.section
            self.file.texts.append(FileText(tuple(lines), len(self.file.parts), section, within, is_title, shown))

    def _plan(self, plan: Plan) -> None:
        """Take the rows of `plan`, and what stands between them and is in none."""
        rows = sorted(plan.rows, key=lambda row: row.line)
        level = plan.level if self.in_part else _PART
        if level != _PART:
            rows = _until(rows, self.file.parts[-1].row.length)
        told = set().union(*(words(" ".join((row.title, *row.data, *row.rest))) for row in rows))
        for row, following in zip(rows, [*rows[1:], None], strict=True):
            end = plan.end if following is None else following.line
            lines = self.file.reading.lines[row.line - 1 : end - 1]
            if _TASK.match(lines[0]) and not row.is_timed:
                self._text(lines, within=True)
                continue
            self.file.parts.append(FilePart(_as_written(row), level=level))
            for line in lines:
                if any(word for word in words(_BREAK.sub(" ", line)) - told if not _OF_A_TIME.fullmatch(word)):
                    cells = filter(None, map(str.strip, line.strip().strip("|").split("|")))
                    self._text([" · ".join(cells)], within=True)


def _until(rows: list[PlanRow], length: int | None) -> list[PlanRow]:
    """Return `rows` of a part of `length` ms, the last of which runs until its end when nothing else says how long."""
    lengths = [row.length for row in rows[:-1]]
    left = (length or 0) - sum(each or 0 for each in lengths)
    if None in lengths or not rows[-1].is_timed or rows[-1].length is not None or left <= 0:
        return rows
    return [*rows[:-1], replace(rows[-1], length=left)]


def _as_written(row: PlanRow) -> PlanRow:
    """Return `row` of a plan with its end as a time."""
    end = None if row.is_timed else titled_time(row.title)
    if end is not None and end.when.begin is not None and HEADERS.get(end.title.casefold()) == "end":
        row = replace(row, title=end.title, begin=end.when.begin)
    return row


def reads_as_header(lines: Sequence[str], front: Sequence[str] = ()) -> bool:
    """Tell whether each of `lines` is a header line below the front matter `front`, and says something sound."""
    reading = header_reading(lines, front)
    sound = not any(problem.code not in _LACKING for problem in reading.problems)
    empty = parsed("\n".join((*front, "# T", "", "## T (1 min)")), "").agenda
    tells = bool(lines) == (reading.agenda != empty)
    return sound and tells and not reading.agenda.guidance


def header_reading(lines: Sequence[str], front: Sequence[str] = ()) -> AgendaReading:
    """Return what `lines` say as the header lines of a session, below the front matter `front`."""
    return parsed("\n".join((*front, "# T", *lines, "", "## T (1 min)")), "")
