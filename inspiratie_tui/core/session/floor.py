"""Who gets the floor: what becomes of a session when somebody begins, goes on, passes, or has to wait for a silence."""

from typing import Any

from msgspec.structs import replace

from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, step_at
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round_form import RoundForm
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.bringers import begins_by_listening, chooses_bringer
from inspiratie_tui.core.session.comings import arrived, left_behind
from inspiratie_tui.core.session.overtaken import overtaken
from inspiratie_tui.core.session.session import Session, Turn


def goes(session: Session) -> bool:
    """Tell whether it has begun and is not over; time may stand still."""
    return session.spans.last is not None and not session.ended


def cut(
    session: Session,
    at: SessionMs,
    *,
    turn: int | None,
    place: AgendaPosition | None = None,
    held: bool | None = None,
    silence: int = 0,
    **also: Any,
) -> Session:
    """Return the session with the open span ended at `at` and the next one begun; `also` are other changed fields.

    The next one begins with `silence` ms of it.
    """
    if place is not None and place != session.place:
        session = left_behind(session)
    return replace(session, spans=session.spans.begin(at, place, turn, held, silence), **also)


def not_begun(session: Session, at: SessionMs) -> Session:
    """Return the session in which whoever was to speak after the silence of `at` has the turn still to come.

    The same one where it is not silent then.
    """
    if not session.silence_left(at):  # nearly always
        return session
    speaker = session.floor
    if speaker is None:
        return session
    spans = session.spans.begin(at, turn=None)
    return replace(session, spans=spans, **_of_form(session, session.form.returned_to(None, speaker)))


def _of_form(session: Session, form: RoundForm) -> dict[str, Any]:
    """Return the fields of the session that change when the floor is given here as `form` says."""
    rounds, place = session.rounds, session.place
    if form.is_round:
        rounds = (*[entry for entry in rounds if entry[0] != place], (place, form.round))
    begins = session.begins
    if begins is not None and form.round.has_begun and not session.form.round.has_begun:
        begins = None  # it was about this round
    return {"hands": form.hands, "rounds": rounds, "begins": begins}


def floor_given(session: Session, event: e.FloorGiven) -> Session:
    """Return the session in which that person has the floor, or nobody; after a silence when there is to be one."""
    is_silent = bool(session.silence_left(event.at))
    if is_silent and event.person is not None and event.person == session.floor:
        return cut(session, event.at, turn=session.turn)  # they begin before the silence is over
    return _given(session, event.at, event.person, event.guide, event.number, event.silence, is_silent)


def _given(
    session: Session,
    at: SessionMs,
    person: PersonId | None,
    guide: int | None,
    number: int,
    silence: int = 0,
    is_silent: bool = True,
) -> Session:
    """Return the session in which `person` has the floor, behind `silence` ms of it.

    `is_silent` says whether somebody may be waiting for a silence to end.
    """
    goes_on = person == session.floor
    if not goes(session) or (goes_on and guide is None):
        return session
    if person is not None and person not in session.circle.everyone:
        return session
    if is_silent and not goes_on:
        session = not_begun(session, at)
    if person is None:
        return cut(session, at, turn=None, silence=silence)
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
    return cut(session, at, turn=resumed, silence=silence, **changed)


def begun_in_step(session: Session, event: e.WentTo) -> Session:
    """Return the session that came to a place, where whom the form is about has the floor in a step of theirs.

    The same one anywhere else, while nobody was chosen, and when they are not here.
    """
    step, bringer = step_at(session.agenda, session.place), session.bringer_here(session.place)
    if step is None or not step.is_of_bringer or bringer is None:
        return session
    return _given(session, event.at, bringer, None, event.number)


def turns_shared(session: Session, event: e.TurnsShared) -> Session:
    """Return the session in which those people had turns that nobody counted."""
    for turn in event.turns:
        given = _given(session, turn.begin, turn.person, event.guide, event.number)
        if given is not session:
            session = replace(given, **_of_form(given, given.form.counted_after_all(turn.person)))
    return session


def returned(session: Session, event: e.FloorReturned) -> Session:
    """Return the session in which the turn before goes on; the same one where that person had none here."""
    person, speaking = event.person, session.floor
    if not goes(session) or person == speaking:
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
    return cut(session, event.at, turn=turn, **changed)


def passed(session: Session, event: e.Passed) -> Session:
    """Return the session in which that person says 'not now'; the same one where it is no turn of theirs."""
    form = session.form
    if not form.takes_turn(event.person) or not goes(session):
        return session
    after = replace(session, **_of_form(session, form.passed_by(event.person)))
    if session.floor != event.person:
        return after
    silence = session.silence_left(event.at)  # it is not over when who was to speak after it passes
    cleared = cut(after, event.at, turn=None, silence=silence)
    # The person after starts to talk at once: no second key for that, unless nobody is proposed. Whoever passes as
    # the last one is asked again by the next key, not by this one.
    following = event.then or after.form.follows_a_pass
    if following in (None, event.person):
        return cleared
    return _given(cleared, event.at, following, event.guide, event.number, silence)
