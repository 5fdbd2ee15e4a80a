"""What each event does to a session. A session is never changed: a branch returns another one.

`apply` is total: an event that makes no sense changes nothing, so an old log always opens.
"""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.agenda.position import block_at
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.circle import circle_of
from inspiratie_tui.core.people.round import without
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.changed_agenda import with_agenda
from inspiratie_tui.core.session.comings import gone, here, led_by, left_behind, seated, starter_chosen
from inspiratie_tui.core.session.floor import (
    begun_in_step,
    cut,
    floor_given,
    goes,
    not_begun,
    passed,
    returned,
    turns_shared,
)
from inspiratie_tui.core.session.formed_groups import with_groups
from inspiratie_tui.core.session.gains import divided, lengthened
from inspiratie_tui.core.session.session import Gap, Session, State


def apply(session: Session, event: e.Event) -> Session:
    """Return the session after `event`; the same session when the event makes no sense in it."""
    branch = BRANCHES.get(type(event))
    return session if branch is None else branch(session, event)


def _opened(session: Session, event: e.Opened) -> Session:
    if session != Session():
        return session
    circle = circle_of(event.participants, event.facilitators)
    return replace(
        session,
        agenda=event.agenda,
        circle=circle,
        starter=event.starter,
        order=tuple(person for person in event.order if person in circle.seats),
        comers_last=event.comers_last,
        added=(0,) * len(event.agenda.parts),
    )


def _went(session: Session, event: e.WentTo) -> Session:
    place = event.place
    if session.ended or block_at(session.agenda, place) is None:
        return session
    dropped = session.dropped - {place.part}
    session = not_begun(session, event.at)
    if not session.spans:
        spans = session.spans.begin(event.at, place)
        return replace(session, spans=spans, dropped=dropped, begun_by=event.number)
    # What somebody wanted to say, they wanted to say there.
    hands = session.hands if place == session.place else ()
    session = cut(session, event.at, place=place, turn=None, hands=hands, dropped=dropped)
    return begun_in_step(session, event)


def _ended(session: Session, event: e.Ended) -> Session:
    return _closed(session, event.at) if goes(session) else session


def _closed(session: Session, at: SessionMs) -> Session:
    session = not_begun(session, at)
    return replace(left_behind(session), spans=session.spans.end(at), ended=True, hands=())


def _replanned(session: Session, event: e.Replanned) -> Session:
    by = (*event.by, *(0,) * len(session.added))
    dropped = {part for part in event.dropped if 0 <= part < len(session.added) and part != session.place.part}
    return replace(
        session,
        added=tuple(more + change for more, change in zip(session.added, by, strict=False)),
        gained=divided(session, event.at, by[session.place.part]) if session.added else session.gained,
        dropped=session.dropped | dropped,
        later=session.later + event.later,
    )


def _away(session: Session, event: e.GapNoticed) -> Session:
    """Return the session with the gap, as what it is said to have been; a session that does not go on has none."""
    if not goes(session):
        return session
    since = min(max(event.last, session.spans[-1].begin), event.at)
    gap = Gap(event.number, since, event.at, event.was, event.unsure, event.still)
    session = replace(session, gaps=(*session.gaps, gap))
    was = e.GapMeaning.STILL if event.was is None and event.still and since < event.at else event.was
    if was is e.GapMeaning.STOPPED:
        return _closed(session, since)
    if session.state is State.HELD or was not in (e.GapMeaning.BREAK, e.GapMeaning.STILL):
        return session
    if was is e.GapMeaning.BREAK:
        if session.part is not None and session.part.kind is PartKind.BREAK:
            return session
        following = session.next_block
        block = None if following is None else session.agenda.parts[following.part]
        if following is not None and block is not None and block.kind is PartKind.BREAK:
            # The break that was to come is the one they had; whoever leads goes on from there.
            return cut(session, since, place=following, turn=None, hands=())
    return _let_go_on(_held_since(session, since), event.at)


def _hand_raised(session: Session, event: e.HandRaised) -> Session:
    person = event.person
    if not goes(session) or person not in session.circle.everyone:
        return session
    hands = session.hands if person in session.hands else (*session.hands, person)
    return replace(here(session, event.at, person, event.number), hands=hands)


def _hand_lowered(session: Session, event: e.HandLowered) -> Session:
    return replace(session, hands=without(session.hands, event.person))


def _came(session: Session, event: e.Came) -> Session:
    return here(session, event.at, event.person, event.number)


def _left(session: Session, event: e.Left) -> Session:
    spoke = session.floor == event.person
    session = gone(not_begun(session, event.at) if spoke else session, event)
    return cut(session, event.at, turn=None) if spoke else session


def _held(session: Session, event: e.Held) -> Session:
    return _held_since(session, event.at) if session.state is State.RUNNING else session


def _held_since(session: Session, at: SessionMs) -> Session:
    """Return the session in which time stands still from `at` on; what is left of a silence is still to come."""
    return cut(session, at, turn=session.spans[-1].turn, held=True, silence=session.silence_left(at))


def _went_on(session: Session, event: e.WentOn) -> Session:
    return _let_go_on(session, event.at) if session.state is State.HELD else session


def _let_go_on(session: Session, at: SessionMs) -> Session:
    """Return the session in which time, which stood still, goes on from `at` on."""
    return cut(session, at, turn=session.spans[-1].turn, held=False, silence=session.silence_left(at))


def _lengthened(session: Session, event: e.Lengthened) -> Session:
    if not 0 <= event.part < len(session.added):
        return session
    added = list(session.added)
    added[event.part] += event.by
    gained = lengthened(session, event.by) if event.part == session.place.part else session.gained
    return replace(session, added=tuple(added), gained=gained)


def _agenda_changed(session: Session, event: e.AgendaChanged) -> Session:
    return with_agenda(session, event.agenda)


def _reopened(session: Session, event: e.Reopened) -> Session:
    if not session.ended:
        return session
    return replace(session, spans=session.spans.begin(event.at, held=False), ended=False)


BRANCHES: dict[type[e.Event], Callable[[Session, Any], Session]] = {
    e.Opened: _opened,
    e.WentTo: _went,
    e.FloorGiven: floor_given,
    e.FloorReturned: returned,
    e.Passed: passed,
    e.TurnsShared: turns_shared,
    e.HandRaised: _hand_raised,
    e.HandLowered: _hand_lowered,
    e.Came: _came,
    e.Left: _left,
    e.Seated: seated,
    e.StarterChosen: starter_chosen,
    e.LeadTaken: led_by,
    e.GroupsFormed: with_groups,
    e.Held: _held,
    e.WentOn: _went_on,
    e.Lengthened: _lengthened,
    e.Replanned: _replanned,
    e.AgendaChanged: _agenda_changed,
    e.GapNoticed: _away,
    e.Ended: _ended,
    e.Reopened: _reopened,
}
"""What each event does to a session. What is about other events is not here: `amended` has settled it before."""
