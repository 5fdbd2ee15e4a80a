"""Reads who is in a group from a list as people have it: a name a line, addresses copied from a mail, or a table (CSV).

A table has a heading that says which column is the name; a column or a word behind the name may say who leads. What
else stands there, as addresses and numbers, is not of the group and is left out. Never raises, whatever the text.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.core.agenda.problems import GroupCode
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.group_page.page_words import Section, section_of

_ITEM = re.compile(r"\s*(?:(?:[-*+•]|[0-9]{1,9}[.)])(?:\s+|$))?")
_MAIL_HEADING = re.compile(r"\s*(?:aan|to|cc|bcc)\s*:", re.IGNORECASE)
_NUMBER = re.compile(r"\+?[0-9][0-9 ()-]{5,}")
_SEPARATORS = (";", "\t", ",")
_NAME_COLUMNS = ("roepnaam", "voornaam", "first name", "firstname", "naam", "name", "deelnemer", "participant")
"""Headings of the column with the name people use for each other, that which is most likely first."""
_ROLE_COLUMNS = ("rol", "role", "functie", "function")
_LEADS = ("begeleider", "begeleiders", "begeleiding", "facilitator", "facilitators", "leidt", "leads")
_PARTS = ("deelnemer", "deelnemers", "participant", "participants")


class ListedPerson(Struct, frozen=True):
    """One line of a list that names somebody."""

    name: str
    """The name, cleaned."""
    leads: bool
    """Whether the line says that they lead."""
    line: int
    """The number of the line, counted from 1."""
    column: int
    """Where the name begins, counted from 1."""


class _Columns(Struct, frozen=True):
    """Where things stand in the lines of a table."""

    separator: str
    """What stands between its cells."""
    name: int
    """The index of the cell with the name."""
    role: int | None = None
    """The index of the cell that says who leads; None without one."""


def people_listed(source: Sequence[str], findings: Findings) -> Iterator[ListedPerson]:
    """Yield who is named in the lines of `source`, in order; problems go to `findings`."""
    columns: _Columns | None = None
    leads = False
    first = next((number for number, line in enumerate(source, 1) if line.strip()), 0)
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        if number == first and (columns := _heading_of(line)) is not None:
            continue
        if columns is not None:
            yield from _in_table(line, number, columns, findings)
        elif (section := section_of(_bare(line))) in (Section.PARTICIPANTS, Section.FACILITATORS):
            leads = section is Section.FACILITATORS
        elif (addressed := _addressed(line)) is not None:
            yield from _in_mail(addressed, number, findings, leads=leads)
        else:
            yield from _on_line(line, number, findings, leads=leads)


def is_table(source: Sequence[str]) -> bool:
    """Tell whether the lines of `source` are a table with a heading that says which column is the name."""
    return any(_heading_of(line) is not None for line in source[:1])


def _heading_of(line: str) -> _Columns | None:
    """Return where things stand below `line`; None when it is no heading of a table."""
    for separator in _SEPARATORS:
        cells = [clean_line(cell).casefold() for cell, _begin in _cells(line, separator)]
        name = next((cells.index(word) for word in _NAME_COLUMNS if word in cells), None)
        if name is not None and (len(cells) > 1 or cells[0] in ("naam", "name", "voornaam", "roepnaam", "first name")):
            role = next((cells.index(word) for word in _ROLE_COLUMNS if word in cells), None)
            return _Columns(separator, name, role)
    return None


def _in_table(line: str, number: int, columns: _Columns, findings: Findings) -> Iterator[ListedPerson]:
    cells = _cells(line, columns.separator)
    if not any(cell.strip() for cell, _begin in cells):
        return
    name, column = cells[columns.name] if columns.name < len(cells) else ("", len(line))
    role = cells[columns.role][0] if columns.role is not None and columns.role < len(cells) else ""
    if clean_line(name):
        yield ListedPerson(clean_line(name), clean_line(role).casefold() in _LEADS, number, column + 1)
    else:
        findings.error(GroupCode.NAME_MISSING, number, column + 1)


def _addressed(line: str) -> list[tuple[str, int]] | None:
    """Return the cells of a `line` that a mail has for whom it is; None for a line that names one person."""
    heading = _MAIL_HEADING.match(line)
    begin = 0 if heading is None else heading.end()
    cells = [(cell, begin + index) for cell, index in _cells(line[begin:], ",;") if cell.strip()]
    addresses = sum("@" in cell for cell, _begin in cells)
    is_mail = addresses > 0 if heading is not None else addresses > 1 and "@" in cells[0][0]
    return cells if is_mail else None


def _in_mail(
    cells: Sequence[tuple[str, int]], number: int, findings: Findings, *, leads: bool
) -> Iterator[ListedPerson]:
    for cell, begin in cells:
        column = begin + len(cell) - len(cell.lstrip()) + 1
        if name := _without_addresses(cell).strip("\"' "):
            yield ListedPerson(name, leads, number, column)
        else:
            findings.error(GroupCode.NAME_MISSING, number, column)


def _on_line(line: str, number: int, findings: Findings, *, leads: bool) -> Iterator[ListedPerson]:
    """Yield who stands on a `line` of a list without a heading, but for addresses and numbers behind the name."""
    item = _ITEM.match(line)
    begin = 0 if item is None else item.end()
    separator = next((each for each in (";", "\t") if each in line), ",")
    name, *others = [cell for cell, _begin in _cells(line[begin:], separator)]
    words = [clean_line(cell).casefold() for cell in others]
    role = re.search(r"\(([^()]{1,40})\)\s*$", name[-60:])
    if role is not None and role[1].strip().casefold() in (*_LEADS, *_PARTS):
        name, words = name[: -len(role[0])], [*words, role[1].strip().casefold()]
    if separator == "," and not all(word in (*_LEADS, *_PARTS, "") or _without_addresses(word) == "" for word in words):
        name = line[begin:]  # a comma in a name is told as on a page
    name = _without_addresses(name).strip("\"' ")
    if not name:
        findings.error(GroupCode.NAME_MISSING, number, begin + 1)
        return
    is_leader = next((word in _LEADS for word in words if word in (*_LEADS, *_PARTS)), leads)
    yield ListedPerson(name, is_leader, number, begin + 1)


def _without_addresses(text: str) -> str:
    """Return `text`, cleaned, without addresses and numbers to call."""
    return clean_line(_NUMBER.sub("", " ".join(word for word in text.split() if "@" not in word)))


def _cells(line: str, separators: str) -> list[tuple[str, int]]:
    """Return the cells of `line` between `separators` without their quotes, each with the index at which it begins."""
    cells: list[tuple[str, int]] = []
    begin, quoted = 0, False
    for index, letter in enumerate(f"{line}{separators[0]}"):
        quoted ^= letter == '"'
        if letter in separators and (not quoted or index == len(line)):
            cell = line[begin:index]
            text = cell.strip()
            inside = text[1:-1].replace('""', '"') if len(text) > 1 and text[0] == text[-1] == '"' else cell
            cells.append((inside, begin))
            begin = index + 1
    return cells


def _bare(line: str) -> str:
    return clean_line(line).removesuffix(":")
