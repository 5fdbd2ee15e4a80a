"""A session that goes on with another agenda: what has begun keeps its place, what was added goes with its title."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from inspiratie_tui.core.agenda.lengths import part_length
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at
from inspiratie_tui.core.people.group import SmallGroups
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.text.spelling import one_edit


def parts_begun(session: Session) -> int:
    """Return how many parts stay whatever the file says: all up to the last one visited; 0 while it lies ready."""
    visited = _visited(session).union(place for place, _round in session.rounds)
    return max((place.part + 1 for place in visited), default=0)


def _visited(session: Session) -> frozenset[AgendaPosition]:
    """Return where it has been. A visit that lasted no time leaves no span behind, but a turn."""
    return session.spans.places.union(turn.place for turn in session.turns.keys_kept())


def with_agenda(session: Session, agenda: Agenda) -> Session:
    """Return the session with `agenda` from now on; the same one when that lacks a place where it has been.

    What was added to a part to come, and whether it is left out, goes with its title (one slip of a finger apart or
    not) as long as its length is the same.
    """
    if any(block_at(agenda, place) is None for place in _visited(session)):
        return session
    before = session.agenda.parts
    people = session.circle.head_counts
    stay = parts_begun(session)
    origins = _origins(before, agenda.parts, stay)
    carried = {
        number: origin
        for number, origin in origins.items()
        if number < stay or part_length(before[origin], *people) == part_length(agenda.parts[number], *people)
    }
    return replace(
        session,
        agenda=agenda,
        rounds=tuple((place, state) for place, state in session.rounds if block_at(agenda, place) is not None),
        formed=tuple(_formed(session, agenda, {origin: number for number, origin in origins.items()})),
        bringers=tuple(entry for entry in session.bringers if _is_about_one(agenda, entry[0])),
        gained=tuple((place, gain) for place, gain in session.gained if block_at(agenda, place) is not None),
        added=tuple(session.added[carried[n]] if n in carried else 0 for n in range(len(agenda.parts))),
        dropped=frozenset(number for number, origin in carried.items() if origin in session.dropped),
        # Who writes another end in the file has said when it ends.
        later=session.later if agenda.end == session.agenda.end else 0,
    )


def _formed(session: Session, agenda: Agenda, moved: Mapping[int, int]) -> Iterator[tuple[AgendaPosition, SmallGroups]]:
    """Yield who is with whom where, for `agenda`: what was formed for a part to come goes along with its title.

    `moved` are the indexes of the parts that stay, by those they had.
    """
    for place, groups in session.formed:
        there = place._replace(part=moved.get(place.part, -1))
        before, after = block_at(session.agenda, place), block_at(agenda, there)
        if before is not None and after is not None and (place.activity is None or before.title == after.title):
            yield there, groups


def _is_about_one(agenda: Agenda, place: AgendaPosition) -> bool:
    block = block_at(agenda, place)
    return block is not None and block.has_bringer


def _origins(before: Sequence[Part], after: Sequence[Part], stay: int) -> dict[int, int]:
    """Return which index of `before` the parts in `after` had, as far as they are the same; the first `stay` are."""
    origins = {number: number for number in range(min(stay, len(after)))}
    free = list(range(stay, len(before)))
    for alike in (str.__eq__, one_edit):
        for number in range(stay, len(after)):
            if number not in origins:
                origin = next((old for old in free if alike(before[old].title, after[number].title)), None)
                if origin is not None:
                    origins[number] = origin
                    free.remove(origin)
    return origins
