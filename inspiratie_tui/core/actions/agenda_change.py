"""The agenda changes while it runs: what has begun stays as it is, what is to come follows the file.

Spans, turns, rounds and notes name parts by their index, so no part that was ever visited moves.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.changed_agenda import parts_begun
from inspiratie_tui.core.session.session import Session


def change_agenda(session: Session, at: SessionMs, number: int, file: Agenda, noted: Iterable[int] = ()) -> Answer:
    """Return the event with which the agenda becomes what `changed_agenda` gives, or why it cannot."""
    if session.ended:
        return Refusal(Reason.ENDED)
    agenda = changed_agenda(session, file, noted)
    return Refusal(Reason.SAME_AGENDA) if agenda is None else e.AgendaChanged(number=number, at=at, agenda=agenda)


def changed_agenda(session: Session, file: Agenda, noted: Iterable[int] = ()) -> Agenda | None:
    """Return the agenda from now on, when its file says `file`; None when that changes nothing, or there are no parts.

    Parts that have begun stay, and those before them. `noted` are the indexes of parts that notes are about: they stay
    as well, but for the first part, where a note stands before anything has begun. Behind those come the parts that
    follow them in the file. The beginning stays once it is past; everything else is what the file says.
    """
    before = session.agenda
    stay = min(len(before.parts), max(parts_begun(session), *(part + 1 for part in noted if part > 0), 0))
    if not file.parts:
        return None
    begin = before.begin if session.spans else file.begin
    parts = (*before.parts[:stay], *file.parts[_next_in(file.parts, before.parts, stay) :])
    agenda = replace(file, begin=begin, parts=parts)
    return None if agenda == before else agenda


def _next_in(file: Sequence[Part], parts: Sequence[Part], stay: int) -> int:
    """Return the index in `file` of the first part that comes after the first `stay` of `parts`."""
    if not stay:
        return 0
    # Imported here: most sessions never change.
    from difflib import SequenceMatcher

    before, after = [_named(part) for part in parts], [_named(part) for part in file]
    last = before[stay - 1]
    if before.count(last) == after.count(last) == 1:
        return after.index(last) + 1
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    same = {block.a + n: block.b + n for block in blocks for n in range(block.size)}
    # It has another name now, or is gone: as many parts as have no counterpart stand in its place, but not those to
    # come that are known.
    nearest = max((number for number in same if number < stay), default=-1)
    following = min((place for number, place in same.items() if number >= stay), default=len(file))
    return min(same.get(nearest, -1) + stay - nearest, following)


def _named(part: Part) -> tuple[str, str]:
    return part.title, part.kind
