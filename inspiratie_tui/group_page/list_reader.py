"""Reads a file that somebody has of a group: its page, or a list of people or dates, which changes nothing else."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from inspiratie_tui.agenda_files.agenda_reading import source_lines
from inspiratie_tui.agenda_files.clock_times import read_date
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.limits import MOST_LINES
from inspiratie_tui.core.agenda.problems import GroupCode
from inspiratie_tui.core.people.group import Group, Role
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.group_page.page_reader import GroupReading, is_page, parse, parse_people
from inspiratie_tui.group_page.page_words import Section, section_of
from inspiratie_tui.group_page.people_lines import PersonLine
from inspiratie_tui.group_page.people_list import ListedPerson, is_table, people_listed
from inspiratie_tui.group_page.session_lines import begins_with_a_date, session_line

_ITEM = re.compile(r"\s*(?:[-*+\u2022]\s+)?")
_CELL = re.compile(r"[,;:]")


def parse_any(text: str, name: str, before: Group | None = None) -> GroupReading:
    """Return the page or list `text` as a group: `before` with its changes, or a new one when that is None.

    `name` is what messages call the file; a new group of which there is but a list is called as the file is.
    """
    source = source_lines(text)
    if is_page(source):
        return parse(text, name, before)
    findings = Findings()
    if len(source) > MOST_LINES:
        findings.error(GroupCode.TOO_MUCH, MOST_LINES + 1, 1, lines=str(MOST_LINES))
    dates, rest = _dates_apart(source[:MOST_LINES])
    listed = tuple(people_listed(rest, findings))
    title = clean_line(Path(name).stem.replace("_", " ").replace("-", " ")) if before is None else before.name
    group = parse_people(title, _entries(listed, dates, before), before, findings)
    if before is not None:
        _check_called_otherwise(listed, before, group, findings)
    return GroupReading(name, group, findings.sorted(), tuple(source))


def _check_called_otherwise(listed: tuple[ListedPerson, ...], before: Group, group: Group, findings: Findings) -> None:
    """Report who is listed by the first name alone, or now by the whole, of somebody who would be gone with that.

    A list has no ids: what stands on the private page of who is gone would count for nobody any more.
    """
    here = {person.id for person in group.present}
    gone = [clean_line(person.name) for person in before.present if person.id not in here]
    known_names = {person.name.casefold() for person in before.people}
    for person in listed:
        if person.name.casefold() not in known_names:
            same = next((name for name in gone if _begins_with(name, person.name)), None)
            if same is not None:
                findings.error(GroupCode.PERHAPS_THE_SAME, person.line, person.column, advice=same)


def _begins_with(name: str, other: str) -> bool:
    """Tell whether one of two names is the beginning of the other one, in whole words."""
    words, others = name.casefold().split(), other.casefold().split()
    many = min(len(words), len(others))
    return words[:many] == others[:many]


def _dates_apart(source: Sequence[str]) -> tuple[list[PersonLine], list[str]]:
    """Return the lines of `source` that begin with a date, and all others, with nothing in the place of those.

    In a table of people a date is somebody's birthday, say, and no session.
    """
    first = next((number for number, line in enumerate(source) if line.strip()), 0)
    if is_table(source[first:]):
        return [], list(source)
    dates: list[PersonLine] = []
    rest: list[str] = []
    for number, line in enumerate(source, 1):
        begin = item.end() if (item := _ITEM.match(line)) else 0
        text = line[begin:].replace("\t", ",")
        if begins_with_a_date(text):
            dates.append(PersonLine(text, "", number, begin + 1))
        of_dates = section_of(_CELL.split(text, maxsplit=1)[0]) is Section.DATES
        rest.append("" if of_dates or (dates and dates[-1].line == number) else line)
    return dates, rest


def _entries(
    listed: tuple[ListedPerson, ...], dates: list[PersonLine], before: Group | None
) -> dict[Section, list[PersonLine]]:
    """Return the lists of a page with who is `listed` and the `dates`; who leads leads on, also where no line says so.

    What is not listed at all, people or dates, stays as it was.
    """
    leading = [person for person in (before.people if before else ()) if person.role is Role.FACILITATOR]
    names = {person.name.casefold() for person in leading}
    entries: dict[Section, list[PersonLine]] = {section: [] for section in Section}
    for person in listed:
        leads = person.leads or person.name.casefold() in names
        section = Section.FACILITATORS if leads else Section.PARTICIPANTS
        entries[section].append(PersonLine(person.name, "", person.line, person.column))
    if not entries[Section.FACILITATORS]:
        entries[Section.FACILITATORS] = [PersonLine(person.name, person.id, 1, 1) for person in leading]
    if dates and not listed and before is not None:
        taking_part = [person for person in before.people if person.role is Role.PARTICIPANT]
        entries[Section.PARTICIPANTS] = [PersonLine(person.name, person.id, 1, 1) for person in taking_part]
    plan = {planned.date: session_line(planned) for planned in before.plan} if before else {}
    stays = [PersonLine(line, "", 1, 1) for line in plan.values()]
    entries[Section.DATES] = [_with_what_stays(entry, plan) for entry in dates] or stays
    return entries


def _with_what_stays(entry: PersonLine, plan: Mapping[str, str]) -> PersonLine:
    """Return the line of a date; one that says no more than the date has what the `plan` of before says of it."""
    day = read_date(entry.name)
    return entry if day is None else replace(entry, name=plan.get(day, entry.name))
