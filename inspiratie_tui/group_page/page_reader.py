"""Reads a page as a group, line by line: names are plain text and never Markdown."""

import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from inspiratie_tui.agenda_files.agenda_reading import SourcePosition, source_lines
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.limits import MOST_LINES, shortened
from inspiratie_tui.core.agenda.problems import GroupCode, Problem, Severity
from inspiratie_tui.core.people.group import Group, PlannedSession, Role
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.group_page.page_words import ROLES, Section, meant, section_of
from inspiratie_tui.group_page.people_lines import PersonLine, people_of
from inspiratie_tui.group_page.session_lines import read_session_line

_HEADING = re.compile(r"\s*(#{1,6})\s*(.*)")
_ITEM = re.compile(r"\s*(?:(?:[-*+]|[0-9]{1,9}[.)])(?:\s+|$))?(.*)")
_MOST_WITH_A_KEY = 9
"""How many seats have a digit; people beyond that are chosen with 0."""
_MOST_IN_A_NAME = 80
"""The most characters of the name of a person or group: a row of a screen."""


class PageLines(Struct, frozen=True):
    """Where things stand on a page."""

    title: SourcePosition = SourcePosition(1, 1)
    """The name of the group, else the beginning."""
    lists: dict[Section, SourcePosition] = field(default_factory=dict)
    """The headings of the lists that are there."""
    people: dict[str, SourcePosition] = field(default_factory=dict)
    """Who takes part or leads, by name in lower case."""
    dates: dict[str, SourcePosition] = field(default_factory=dict)
    """The dates, as ISO dates."""


class GroupReading(Struct, frozen=True):
    """What came of reading a page."""

    name: str
    """What messages call the file."""
    group: Group
    """The group; its id is "" when it is a new one."""
    problems: tuple[Problem, ...]
    """All problems, by line and column."""
    lines: tuple[str, ...]
    """The lines of the cleaned source, to show with a problem."""
    positions: PageLines = PageLines()
    """Where on the page things stand."""

    @property
    def has_errors(self) -> bool:
        """Tell whether there are errors: then nothing of the page may be kept."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


class _Scan(Struct):
    """The page as far as it was read."""

    findings: Findings = field(default_factory=Findings)
    """Collects the problems."""
    title: str = ""
    """The name of the group."""
    title_line: int = 0
    """The line of the name, counted from 1; 0 when there is none."""
    section: Section | None = None
    """The list that the next line belongs to."""
    unknown: bool = False
    """Whether the last heading was not understood, which is reported once."""
    entries: dict[Section, list[PersonLine]] = field(default_factory=lambda: {section: [] for section in Section})
    """The lines of each list."""
    days: dict[str, SourcePosition] = field(default_factory=dict)
    """Where each date stands first; known when the group was read."""
    heads: dict[Section, int] = field(default_factory=dict)
    """The line on which each list begins."""

    def heading(self, level: int, text: str, line: int, column: int) -> None:
        if level == 1:
            if self.title_line:
                self.findings.error(GroupCode.SECOND_NAME, line, column)
            elif not text:
                self.findings.error(GroupCode.NO_NAME, line, column)
            self.title = self.title or self.short(text, line, column)
            self.title_line = self.title_line or line
            return
        self.section = section_of(text)
        self.unknown = self.section is None
        if self.section is not None:
            self.heads.setdefault(self.section, line)
        elif advice := meant(text):
            self.findings.error(GroupCode.SECTION_MISSPELT, line, column, found=text, advice=f"## {advice}")
        else:
            self.findings.error(GroupCode.SECTION_UNKNOWN, line, column, found=text)

    def item(self, text: str, line: int, column: int) -> None:
        if self.section is not None:
            if self.section is Section.DATES:
                self.entries[self.section].append(PersonLine(text, "", line, column))
                return
            name, person = _name_and_id(text)
            name = self.short(name, line, column)
            self.entries[self.section].append(PersonLine(name, person, line, column))
        elif not self.unknown:
            self.findings.warning(GroupCode.LINE_OUTSIDE, line, column)

    def short(self, name: str, line: int, column: int) -> str:
        name, rest = shortened(name, _MOST_IN_A_NAME)
        if rest:
            self.findings.warning(GroupCode.NAME_LONG, line, column, found=name, most=str(_MOST_IN_A_NAME))
        return name


def _name_and_id(text: str) -> tuple[str, str]:
    """Return the name on a line, cleaned, and the id in braces at its end; "" when there is none."""
    line = text.rstrip()
    name, brace, person = line.removesuffix("}").rpartition("{")
    if not line.endswith("}") or not brace or not person or "}" in person or any(map(str.isspace, person)):
        return clean_line(text), ""
    return clean_line(name), person


def is_page(source: Sequence[str]) -> bool:
    """Tell whether the lines of `source` are a page: there is a heading in them."""
    return any(_HEADING.fullmatch(line) for line in source)


def parse_people(
    title: str, entries: dict[Section, list[PersonLine]], before: Group | None, findings: Findings
) -> Group:
    """Return the group called `title` with the lists `entries`, a change of `before`; problems go to `findings`."""
    scan = _Scan(findings=findings, title=title, title_line=1)
    for section, lines in entries.items():
        scan.entries[section] = [
            line if section is Section.DATES else replace(line, name=scan.short(line.name, line.line, line.column))
            for line in lines
        ]
    return _group(scan, before)


def parse(text: str, name: str = "", before: Group | None = None) -> GroupReading:
    """Return the page `text` as a group: `before` with its changes, or a new one when that is None.

    `name` is what messages call the file.
    """
    source = source_lines(text)
    scan = _Scan()
    comment = texts = 0
    for number, line in enumerate(source, 1):
        texts += bool(line) and not line.isspace()
        if texts > MOST_LINES:
            scan.findings.error(GroupCode.TOO_MUCH, number, 1, lines=str(MOST_LINES))
            break
        if not comment and line.lstrip().startswith("<!--"):
            comment = number
        if comment:
            comment = 0 if "-->" in line else comment
        elif heading := _HEADING.fullmatch(line):
            scan.heading(len(heading[1]), clean_line(heading[2]), number, heading.start(1) + 1)
        elif (item := _ITEM.fullmatch(line)) and item[1].strip():
            scan.item(item[1], number, item.start(1) + 1)
    if comment:
        scan.findings.error(GroupCode.COMMENT_OPEN, comment, source[comment - 1].index("<") + 1)
    group = _group(scan, before)
    return GroupReading(name, group, scan.findings.sorted(), tuple(source), _positions(scan))


def _positions(scan: _Scan) -> PageLines:
    present = (entry for section, role in ROLES.items() if role is not Role.FORMER for entry in scan.entries[section])
    return PageLines(
        SourcePosition(scan.title_line or 1, 1),
        {section: SourcePosition(line, 1) for section, line in scan.heads.items()},
        {entry.name.casefold(): SourcePosition(entry.line, entry.column) for entry in present},
        dict(scan.days),
    )


def _group(scan: _Scan, before: Group | None) -> Group:
    if not scan.title_line:
        scan.findings.error(GroupCode.NO_NAME, 1, 1)
    people = people_of(scan.entries, before, scan.findings)
    seats = [entry for entry in scan.entries[Section.PARTICIPANTS] if entry.name]
    if not seats:
        scan.findings.error(GroupCode.NO_PARTICIPANTS, scan.heads.get(Section.PARTICIPANTS, scan.title_line or 1), 1)
    elif len(seats) > _MOST_WITH_A_KEY:
        tenth = seats[_MOST_WITH_A_KEY]
        scan.findings.warning(GroupCode.NO_DIGIT, tenth.line, tenth.column, found=tenth.name)
    plan = tuple(replace(planned, number=number) for number, planned in enumerate(_plan(scan), 1))
    return Group(before.id if before else "", scan.title, people, plan, sample=before is not None and before.sample)


def _plan(scan: _Scan) -> list[PlannedSession]:
    """Return the sessions in order of their dates, each date once."""
    plan: dict[str, PlannedSession] = {}
    for entry in scan.entries[Section.DATES]:
        planned = read_session_line(entry.name, entry.line, entry.column, scan.findings)
        if planned is None:
            continue
        first = plan.setdefault(planned.date, planned)
        scan.days.setdefault(planned.date, SourcePosition(entry.line, entry.column))
        if first is not planned:
            # A line that says no more than the first is left out; what another one says besides is not.
            tell = scan.findings.warning if planned in (first, PlannedSession(0, first.date)) else scan.findings.error
            tell(GroupCode.DATE_TWICE, entry.line, entry.column, found=clean_line(entry.name))
    return [plan[day] for day in sorted(plan)]
