"""Finds who is who on an edited page: a corrected name keeps its person, and old notes still name who left."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.core.agenda.problems import GroupCode
from inspiratie_tui.core.people.group import Group, Person, PersonId, Role
from inspiratie_tui.core.people.person_ids import LETTERS, fresh_ids
from inspiratie_tui.group_page.page_words import ROLES, Section


class PersonLine(Struct, frozen=True):
    """One line of a list of people or dates."""

    name: str
    """The name or date, cleaned."""
    person: str
    """The id in braces behind a name; "" when there is none."""
    line: int
    """The number of the line, counted from 1."""
    column: int
    """Where the name begins, counted from 1."""


def people_of(
    entries: Mapping[Section, Sequence[PersonLine]], before: Group | None, findings: Findings
) -> tuple[Person, ...]:
    """Return the people on the page, then those of `before` who are not on it; report problems to `findings`.

    A line is the person that its id names, else the one of `before` with that very name, else somebody new, whose id
    here is only to tell them apart: the store gives one. Ids on the page of a new group come from another group, and
    name nobody.
    """
    earlier = {person.id: person for person in before.people} if before else {}
    lines = [(role, entry) for section, role in ROLES.items() for entry in entries[section]]
    _check_names([entry for role, entry in lines if role is not Role.FORMER], findings)
    if before is None:
        lines = [(role, replace(entry, person="")) for role, entry in lines]
    else:
        _check_ids([entry for _role, entry in lines], earlier, findings)
    claimed = {PersonId(entry.person) for _role, entry in lines if entry.person}
    unclaimed = (person for person in reversed(tuple(earlier.values())) if person.id not in claimed)
    free = {person.name.casefold(): person.id for person in unclaimed}
    fresh = {role: fresh_ids(letter, earlier) for role, letter in LETTERS.items()}
    people: list[Person] = []
    for role, entry in lines:
        person = PersonId(entry.person) if entry.person else free.pop(entry.name.casefold(), None)
        if person is None and role is not Role.FORMER:
            person = next(fresh[role])
        if person is not None:
            people.append(Person(person, entry.name or (earlier[person].name if person in earlier else ""), role))
        elif before is not None:
            findings.warning(GroupCode.NEVER_HERE, entry.line, entry.column, found=entry.name)
    here = {person.id for person in people}
    people += [replace(person, role=Role.FORMER) for person in earlier.values() if person.id not in here]
    return tuple(people)


def _check_names(entries: Sequence[PersonLine], findings: Findings) -> None:
    seen: set[str] = set()
    for entry in entries:
        if not entry.name:
            findings.error(GroupCode.NAME_MISSING, entry.line, entry.column)
        elif entry.name.casefold() in seen:
            findings.error(GroupCode.NAME_TWICE, entry.line, entry.column, found=entry.name)
        seen.add(entry.name.casefold())
        if "," in entry.name:
            findings.warning(GroupCode.COMMA_IN_NAME, entry.line, entry.column, found=entry.name)


def _check_ids(entries: Sequence[PersonLine], earlier: Mapping[PersonId, Person], findings: Findings) -> None:
    seen: set[str] = set()
    for entry in entries:
        if entry.person and entry.person not in earlier:
            findings.error(GroupCode.PERSON_UNKNOWN, entry.line, entry.column, found=f"{{{entry.person}}}")
        elif entry.person in seen:
            findings.error(GroupCode.PERSON_TWICE, entry.line, entry.column, found=f"{{{entry.person}}}")
        seen.update(filter(None, [entry.person]))
