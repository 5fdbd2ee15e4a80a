"""Reads a file that somebody has of a group: its page, or a list of people, which changes nothing else of the group."""

from pathlib import Path

from inspiratie_tui.agenda_files.agenda_reading import source_lines
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.limits import MOST_LINES
from inspiratie_tui.core.agenda.problems import GroupCode
from inspiratie_tui.core.people.group import Group, Role
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.group_page.page_reader import GroupReading, is_page, parse, parse_people
from inspiratie_tui.group_page.page_words import Section
from inspiratie_tui.group_page.people_lines import PersonLine
from inspiratie_tui.group_page.people_list import ListedPerson, people_listed
from inspiratie_tui.group_page.session_lines import session_line


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
    listed = tuple(people_listed(source[:MOST_LINES], findings))
    title = clean_line(Path(name).stem.replace("_", " ").replace("-", " ")) if before is None else before.name
    group = parse_people(title, _entries(listed, before), before, findings)
    return GroupReading(name, group, findings.sorted(), tuple(source))


def _entries(listed: tuple[ListedPerson, ...], before: Group | None) -> dict[Section, list[PersonLine]]:
    """Return the lists of a page with who is `listed`; who leads leads on, also where the list does not say so."""
    leading = [person for person in (before.people if before else ()) if person.role is Role.FACILITATOR]
    names = {person.name.casefold() for person in leading}
    entries: dict[Section, list[PersonLine]] = {section: [] for section in Section}
    for person in listed:
        leads = person.leads or person.name.casefold() in names
        section = Section.FACILITATORS if leads else Section.PARTICIPANTS
        entries[section].append(PersonLine(person.name, "", person.line, person.column))
    if not entries[Section.FACILITATORS]:
        entries[Section.FACILITATORS] = [PersonLine(person.name, person.id, 1, 1) for person in leading]
    days = [session_line(planned) for planned in before.plan] if before else []
    entries[Section.DATES] = [PersonLine(day, "", 1, 1) for day in days]
    return entries
