"""Pairs, trios and fours in words: who is with whom, and who was."""

from collections.abc import Iterator, Mapping, Sequence

from inspiratie_tui.core.agenda.position import AgendaPosition, block_at
from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.texts import _
from inspiratie_tui.texts.repeats import repeat_words


def groups_words(groups: SmallGroups, names: Mapping[PersonId, str]) -> str:
    """Return who is with whom, with `names` for ids: `Anouk and Bilal · Chen, Daan and Esra`."""
    return " · ".join(_together([names.get(person, "?") for person in group]) for group in groups)


def formed_title() -> str:
    """Return what stands above the lines of `formed_lines`."""
    return _("Who was with whom")


def formed_lines(session: Session, names: Mapping[PersonId, str]) -> Iterator[str]:
    """Yield a line for each place where pairs, trios or fours were formed, in the order of the agenda."""
    for place, groups in sorted(session.formed, key=_order):
        block = block_at(session.agenda, place)
        if block is not None:
            where = ", ".join(filter(None, (block.shown_title, repeat_words(place.repeat, block.repeats))))
            yield f"{where}: {groups_words(groups, names)}"


def _order(formed: tuple[AgendaPosition, SmallGroups]) -> tuple[int, int, int]:
    """Return where it was formed, a part itself before its activities."""
    place = formed[0]
    return place.part, -1 if place.activity is None else place.activity, place.repeat


def _together(people: Sequence[str]) -> str:
    if len(people) == 1:
        return people[0]
    return _("{names} and {name}").format(names=", ".join(people[:-1]), name=people[-1])
