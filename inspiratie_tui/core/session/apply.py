"""What each event does to a session. A session is never changed: a branch returns another one.

`apply` is total: an event that makes no sense changes nothing, so an old log always opens.
"""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.circle import circle_of
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round import without
from inspiratie_tui.core.people.round_form import RoundForm
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.bringers import begins_by_listening, chooses_bringer
from inspiratie_tui.core.session.changed_agenda import with_agenda
from inspiratie_tui.core.session.comings import arrived, begun_by, gone, here, led_by, left_behind, seated
from inspiratie_tui.core.session.formed_groups import with_groups
from inspiratie_tui.core.session.gains import divided, lengthened
from inspiratie_tui.core.session.overtaken import overtaken
from inspiratie_tui.core.session.session import Gap, Session, State, Turn


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
        added=(0,) * len(event.agenda.parts),
    )


def _goes(session: Session) -> bool:
    """Tell whether it has begun and is not over; time may stand still."""
    return session.spans.last is not None and not session.ended


def _cut(
    session: Session,
    at: SessionMs,
    *,
    turn: int | None,
    place: AgendaPosition | None = None,
    held: bool | None = None,
    **also: Any,
) -> Session:
    """Return the session with the open span ended at `at` and the next one begun; `also` are other changed fields."""
    if place is not None and place != session.place:
        session = left_behind(session)
    return replace(session, spans=session.spans.begin(at, place, turn, held), **also)


def _went(session: Session, event: e.WentTo) -> Session:
    place = event.place
    if session.ended or block_at(session.agenda, place) is None:
        return session
    dropped = session.dropped - {place.part}
    if not session.spans:
        spans = session.spans.begin(event.at, place)
        return replace(session, spans=spans, dropped=dropped, begun_by=event.number)
    # What somebody wanted to say, they wanted to say there.
    hands = session.hands if place == session.place else ()
    return _cut(session, event.at, place=place, turn=None, hands=hands, dropped=dropped)


def _ended(session: Session, event: e.Ended) -> Session:
    return _closed(session, event.at) if _goes(session) else session


def _closed(session: Session, at: SessionMs) -> Session:
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
    if not _goes(session):
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
            return _cut(session, since, place=following, turn=None, hands=())
    turn = session.spans[-1].turn
    return _cut(_cut(session, since, turn=turn, held=True), event.at, turn=turn, held=False)


def _of_form(session: Session, form: RoundForm) -> dict[str, Any]:
    """Return the fields of the session that change when the floor is given here as `form` says."""
    rounds, place = session.rounds, session.place
    if form.is_round:
        rounds = (*[entry for entry in rounds if entry[0] != place], (place, form.round))
    begins = session.begins
    if begins is not None and form.round.has_begun and not session.form.round.has_begun:
        begins = None  # it was about this round
    return {"hands": form.hands, "rounds": rounds, "begins": begins}


def _floor_given(session: Session, event: e.FloorGiven) -> Session:
    return _given(session, event.at, event.person, event.guide, event.number)


def _given(session: Session, at: SessionMs, person: PersonId | None, guide: int | None, number: int) -> Session:
    goes_on = person == session.floor
    if not _goes(session) or (goes_on and guide is None):
        return session
    if person is None:
        return _cut(session, at, turn=None)
    if person not in session.circle.everyone:
        return session
    session, place = arrived(session, at, person, number), session.place
    if chooses_bringer(session, place):
        session = replace(session, bringers=(*session.bringers, (place, person, at)))
        if begins_by_listening(session, place):
            return session
    form, turn = session.form_at(place), Turn(place, person)
    # In a round everybody has one turn: who gets the floor again goes on with it.
    resumed = None if form.begins_anew(person) else session.turns.kept(turn)
    if guide is None and resumed is None and form.is_round:
        block = block_at(session.agenda, place)
        guide = None if block is None else block.each  # by a program that did not say: as long as planned
    given = form.given_to(person, guide, overtaken(session, form, at, person))
    changed = {} if given is form else _of_form(session, given)
    if goes_on:
        return replace(session, **changed)
    if resumed is None:
        resumed = len(session.turns)
        changed["turns"] = session.turns.plus(turn, {turn: resumed})
    return _cut(session, at, turn=resumed, **changed)


def _turns_shared(session: Session, event: e.TurnsShared) -> Session:
    for turn in event.turns:
        given = _given(session, turn.begin, turn.person, event.guide, event.number)
        if given is not session:
            session = replace(given, **_of_form(given, given.form.counted_after_all(turn.person)))
    return session


def _returned(session: Session, event: e.FloorReturned) -> Session:
    person, speaking = event.person, session.floor
    if not _goes(session) or person == speaking:
        return session
    turn = None
    if person is not None:
        mine = Turn(session.place, person)
        latest = session.turns.kept(mine)
        if latest is None:
            return session
        # The one before the turn that goes on, if there is any.
        earlier = session.turns.kept(mine, within=session.turn)
        turn = latest if earlier is None else earlier
        session = arrived(session, event.at, person, event.number)
    changed = _of_form(session, session.form.returned_to(person, speaking))
    return _cut(session, event.at, turn=turn, **changed)


def _passed(session: Session, event: e.Passed) -> Session:
    form = session.form
    if not form.takes_turn(event.person) or not _goes(session):
        return session
    after = replace(session, **_of_form(session, form.passed_by(event.person)))
    if session.floor != event.person:
        return after
    cleared = _cut(after, event.at, turn=None)
    # The person after starts to talk at once: no second key for that, unless nobody is proposed. Whoever passes as
    # the last one is asked again by the next key, not by this one.
    following = event.then or after.form.follows_a_pass
    if following in (None, event.person):
        return cleared
    return _given(cleared, event.at, following, event.guide, event.number)


def _hand_raised(session: Session, event: e.HandRaised) -> Session:
    person = event.person
    if not _goes(session) or person not in session.circle.everyone:
        return session
    hands = session.hands if person in session.hands else (*session.hands, person)
    return replace(here(session, event.at, person, event.number), hands=hands)


def _hand_lowered(session: Session, event: e.HandLowered) -> Session:
    return replace(session, hands=without(session.hands, event.person))


def _came(session: Session, event: e.Came) -> Session:
    return here(session, event.at, event.person, event.number)


def _left(session: Session, event: e.Left) -> Session:
    session = gone(session, event)
    return _cut(session, event.at, turn=None) if session.floor == event.person else session


def _held(session: Session, event: e.Held) -> Session:
    if session.state is not State.RUNNING:
        return session
    return _cut(session, event.at, turn=session.spans[-1].turn, held=True)


def _went_on(session: Session, event: e.WentOn) -> Session:
    if session.state is not State.HELD:
        return session
    return _cut(session, event.at, turn=session.spans[-1].turn, held=False)


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
    e.FloorGiven: _floor_given,
    e.FloorReturned: _returned,
    e.Passed: _passed,
    e.TurnsShared: _turns_shared,
    e.HandRaised: _hand_raised,
    e.HandLowered: _hand_lowered,
    e.Came: _came,
    e.Left: _left,
    e.Seated: seated,
    e.StarterChosen: begun_by,
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
