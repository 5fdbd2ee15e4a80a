"""Tells on a page what was changed elsewhere while it was typed, as what is wrong with a page is told: by line."""

from collections.abc import Collection

from msgspec import Struct

from inspiratie_tui.agenda_files.agenda_reading import SourcePosition
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.core.agenda.problems import GroupCode, Problem
from inspiratie_tui.core.people.difference import Difference
from inspiratie_tui.core.people.group import Group, Role
from inspiratie_tui.core.people.group_merge import base_as_told
from inspiratie_tui.group_page.page_reader import GroupReading
from inspiratie_tui.group_page.page_words import ROLES, Section
from inspiratie_tui.store.port import Overtaken
from inspiratie_tui.texts import _

_DATES = (GroupCode.DATE_ADDED, GroupCode.DATE_GONE, GroupCode.DATE_CHANGED)
_SECTIONS = {role.value: section for section, role in ROLES.items()}


class PageDifferences(Struct, frozen=True):
    """What a page and the group as it is kept now say differently."""

    problems: tuple[Problem, ...]
    """All of it, by line and column."""
    base: Group
    """The group that the page is a change of for whoever was told of these problems: saved again, the page counts."""
    told: tuple[Difference, ...]
    """What these problems tell."""


def differences_on(
    reading: GroupReading, base: Group, overtaken: Overtaken, most: int | None = None
) -> PageDifferences:
    """Return what `overtaken` says of the page `reading`, begun from `base`: `most` problems of it, None for all.

    Whoever is told of a part is asked about the rest when the page is saved again.
    """
    placed = sorted(((_position(each, reading), each) for each in overtaken.differences), key=lambda pair: pair[0].line)
    shown = placed if most is None else placed[:most]
    findings = Findings()
    for position, difference in shown:
        findings.error(difference.code, position.line, position.column, found=_found(difference))
    return PageDifferences(
        findings.sorted(),
        base_as_told(base, overtaken.kept, _counting([each for _place, each in shown], overtaken)),
        tuple(each for _place, each in shown),
    )


def _counting(shown: Collection[Difference], overtaken: Overtaken) -> list[Difference]:
    """Return those of `shown` that count as told: dates only when all of them are shown."""
    dates = [each for each in overtaken.differences if each.code in _DATES]
    return [each for each in shown if each.code not in _DATES or all(date in shown for date in dates)]


def _position(difference: Difference, reading: GroupReading) -> SourcePosition:
    lines = reading.positions
    if difference.code is GroupCode.TITLE_CHANGED:
        return lines.title
    if difference.code in _DATES:
        return lines.dates.get(difference.here) or lines.lists.get(Section.DATES, lines.title)
    if difference.code is GroupCode.ORDER_CHANGED:
        return lines.lists.get(_SECTIONS[difference.here], lines.title)
    return lines.people.get(difference.here.casefold()) or lines.lists.get(Section.PARTICIPANTS, lines.title)


def _found(difference: Difference) -> str:
    """Return what the sentence names: a role by the heading of its list."""
    return _(_SECTIONS[Role(difference.kept)]) if difference.code is GroupCode.LIST_CHANGED else difference.kept
