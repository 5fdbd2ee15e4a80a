"""The agenda changes while it runs: what has begun stays as it is, what is to come follows the file.

Spans, turns, rounds and notes name parts by their index, so no part that was ever visited moves.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.changed_agenda import parts_begun
from inspiratie_tui.core.session.session import Session


def change_agenda(session: Session, at: SessionMs, number: int, file: Agenda, noted: Iterable[int] = ()) -> Answer:
    """The agenda becomes as `followed` says."""
    if session.ended:
        return Refusal(Reason.ENDED)
    agenda = changed_agenda(session, file, noted)
    return Refusal(Reason.SAME_AGENDA) if agenda is None else e.AgendaChanged(number=number, at=at, agenda=agenda)


def changed_agenda(session: Session, file: Agenda, noted: Iterable[int] = ()) -> Agenda | None:
    """The agenda from now on, when its file says `file`; None when that changes nothing, or has no parts.

    Parts that have begun stay, and those before them; `noted` are parts that notes are about, which stay as well: but
    for the first one, where a note stands before anything has begun. Then come the parts that follow in the file upon
    the last of those. The beginning stays once it is past; all else that is said of the session follows.
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
