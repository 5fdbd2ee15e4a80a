"""The agenda changes while it runs: what has begun stays as it is, what is to come follows the file.

Spans, turns, rounds and notes name parts by their index, so no part that was ever visited moves.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from inspiratie_tui.core import events as e
from inspiratie_tui.core.actions import Answer, Reason, Refusal
from inspiratie_tui.core.agenda import Agenda, Part
from inspiratie_tui.core.lengths import part_length
from inspiratie_tui.core.nearest import one_edit
from inspiratie_tui.core.session import Session, block_at


def begun(session: Session) -> int:
    """How many parts stay whatever the file says: all up to the last one that was visited; 0 while it lies ready."""
    # A visit that lasted no time leaves no span behind, but a turn or a round.
    visited = (
        *(span.place for span in session.spans),
        *(turn.place for turn in session.turns),
        *(place for place, _round in session.rounds),
    )
    return max((place.part + 1 for place in visited), default=0)


def follow(session: Session, at: int, number: int, file: Agenda, noted: Iterable[int] = ()) -> Answer:
    """The agenda becomes as `followed` says."""
    if session.ended:
        return Refusal(Reason.ENDED)
    agenda = followed(session, file, noted)
    return Refusal(Reason.SAME_AGENDA) if agenda is None else e.AgendaChanged(number=number, at=at, agenda=agenda)


def followed(session: Session, file: Agenda, noted: Iterable[int] = ()) -> Agenda | None:
    """The agenda from now on, when its file says `file`; None when that changes nothing, or has no parts.

    Parts that have begun stay, and those before them; `noted` are parts that notes are about, which stay as well: but
    for the first one, where a note stands before anything has begun. Then come the parts that follow in the file upon
    the last of those. The beginning stays once it is past; all else that is said of the session follows.
    """
    before = session.agenda
    stay = min(len(before.parts), max(begun(session), *(part + 1 for part in noted if part > 0), 0))
    if not file.parts:
        return None
    begin = before.begin if session.spans else file.begin
    parts = (*before.parts[:stay], *file.parts[_next_in(file.parts, before.parts, stay) :])
    agenda = replace(file, begin=begin, parts=parts)
    return None if agenda == before else agenda


def with_agenda(session: Session, agenda: Agenda) -> Session:
    """The session with `agenda` from now on; the same one when that lacks a place where it has been.

    What was added to a part to come, and whether it is left out, goes with its title (one slip of a finger apart or
    not) as long as its length is the same.
    """
    visited = {*(span.place for span in session.spans), *(turn.place for turn in session.turns)}
    if any(block_at(agenda, place) is None for place in visited):
        return session
    before = session.agenda.parts
    people = len(session.here), sum(person not in session.absent for person in session.facilitators)
    stay = begun(session)
    carried = {
        number: origin
        for number, origin in _origins(before, agenda.parts, stay).items()
        if number < stay or part_length(before[origin], *people) == part_length(agenda.parts[number], *people)
    }
    return replace(
        session,
        agenda=agenda,
        rounds=tuple(one for one in session.rounds if block_at(agenda, one[0]) is not None),
        added=tuple(session.added[carried[n]] if n in carried else 0 for n in range(len(agenda.parts))),
        dropped=frozenset(number for number, origin in carried.items() if origin in session.dropped),
        # Who writes another end in the file has said when it ends.
        later=session.later if agenda.end == session.agenda.end else 0,
    )


def _next_in(file: Sequence[Part], parts: Sequence[Part], stay: int) -> int:
    """Where in `file` the parts begin that come after the first `stay` of `parts`."""
    if not stay:
        return 0
    # Imported here: most sessions never change.
    from difflib import SequenceMatcher

    known, found = [_named(part) for part in parts], [_named(part) for part in file]
    last = known[stay - 1]
    if known.count(last) == found.count(last) == 1:
        return found.index(last) + 1
    blocks = SequenceMatcher(None, known, found, autojunk=False).get_matching_blocks()
    same = {block.a + n: block.b + n for block in blocks for n in range(block.size)}
    # It has another name now, or is gone: as many parts as have no counterpart stand in its place, but not those to
    # come that are known.
    nearest = max((number for number in same if number < stay), default=-1)
    following = min((place for number, place in same.items() if number >= stay), default=len(file))
    return min(same.get(nearest, -1) + stay - nearest, following)


def _named(part: Part) -> tuple[str, str]:
    return part.title, part.kind


def _origins(before: Sequence[Part], after: Sequence[Part], stay: int) -> dict[int, int]:
    """Which index of `before` the parts in `after` had, as far as they are the same; the first `stay` are."""
    origins = {number: number for number in range(min(stay, len(after)))}
    free = list(range(stay, len(before)))
    for alike in (str.__eq__, one_edit):
        for number in range(stay, len(after)):
            if number not in origins:
                found = next((one for one in free if alike(before[one].title, after[number].title)), None)
                if found is not None:
                    origins[number] = found
                    free.remove(found)
    return origins
