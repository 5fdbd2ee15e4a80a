"""What the forward key would do, and the back key: shown before it is pressed."""

from collections.abc import Iterator

from msgspec import Struct

from inspiratie_tui.core.agenda.position import AgendaPosition, position_before, step_at
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session, State


class Begin(Struct, frozen=True):
    """The session begins."""

    place: AgendaPosition
    """Where."""


class NextTurn(Struct, frozen=True):
    """Somebody gets the floor."""

    person: PersonId
    """Who."""
    silence: int = 0
    """After so many ms of silence."""


class SilenceEnds(Struct, frozen=True):
    """Somebody who has the floor after the silence that goes on begins at once."""

    person: PersonId
    """Who."""


class TurnEnds(Struct, frozen=True):
    """Nobody in particular has the floor any more: the last turn of a round, or of those who raised a hand."""

    silence: int = 0
    """It is silent for so many ms, before somebody else begins."""


class NextPosition(Struct, frozen=True):
    """Another step, repeat, activity or part begins."""

    place: AgendaPosition
    """Which."""


class AtEnd(Struct, frozen=True):
    """Nothing comes after this: the session would end, which is asked first."""


NextStep = Begin | NextTurn | SilenceEnds | TurnEnds | NextPosition | AtEnd | None


def next_step(session: Session, now: SessionMs | None = None) -> NextStep:
    """Return the next turn, else the next place, else the end; None when there is nothing to do.

    The next place is the next step, else the next repeat, activity or part. Whoever has the floor is never cut off by
    it: the turn ends first, in a dialogue too. In the steps of a form one key leads on. Where it is silent between
    turns that comes before the next one; asked again at a `now` in it, it ends there (None: it is over by itself).
    """
    if session.ended or not session.agenda.parts:
        return None
    if session.state is State.READY:
        return Begin(session.place)
    speaker = session.floor
    if speaker is not None and now is not None and session.silence_left(now):
        return SilenceEnds(speaker)
    proposed, silence = session.proposed, _silence(session)
    if proposed is not None:
        return NextTurn(proposed, silence)
    if speaker is not None and (silence or step_at(session.agenda, session.place) is None):
        return TurnEnds(silence)
    following = session.next_place
    return AtEnd() if following is None else NextPosition(following)


def _silence(session: Session) -> int:
    """Return the ms of silence that begins when who speaks has spoken: none behind the last turn of a round."""
    if session.floor is None or session.form.turns_left == 0:
        return 0
    block, step = session.block, step_at(session.agenda, session.place)
    whole = 0 if block is None else block.silence
    if step is None:
        return whole
    return 0 if step.is_of_bringer else step.silence or whole


def previous_step(session: Session) -> NextTurn | TurnEnds | NextPosition | None:
    """Return the turn before, else the place before that was visited; None when nothing came before.

    Who has left gets no turn back. Where nobody has the floor outside a round, the place before goes on again: so
    asking again and again always comes out at the first place.
    """
    if session.ended or session.state is State.READY:
        return None
    before = session.form.spoke_before(session.floor, _earlier_turns(session))
    if before is not None:
        return NextTurn(before)
    return _place_behind(session) if session.floor is None or _speaks_by_step(session) else TurnEnds()


def _speaks_by_step(session: Session) -> bool:
    """Tell whether who has the floor got it because a later step of the form is theirs: no key of its own gave it."""
    step = step_at(session.agenda, session.place)
    is_theirs = step is not None and step.is_of_bringer and session.place.step > 0
    return is_theirs and session.floor == session.bringer_at(session.place)


def _earlier_turns(session: Session) -> Iterator[PersonId]:
    """Yield who had a turn here before the one that goes on, the last one first; nobody while none does."""
    for index in range((session.turn or 0) - 1, -1, -1):
        turn = session.turns[index]
        if turn.place == session.place:
            yield turn.person


def _place_behind(session: Session) -> NextPosition | None:
    visited = session.spans.places
    place = before = position_before(session.agenda, session.place)
    while place is not None and place not in visited:
        place = position_before(session.agenda, place)
    # Whoever began further on has visited nothing before: then it is simply the place before.
    place = place or before
    return None if place is None else NextPosition(place)
