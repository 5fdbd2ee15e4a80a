"""The question what a time was in which the program was not there: which one is asked, and its answer."""

from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.session import Gap, Session
from inspiratie_tui.core.session.spans import Span


def open_gap(session: Session) -> Gap | None:
    """Return the newest gap of which nobody has said what it was, as long as the part goes on in which it ended.

    Whoever has gone on to another part has said enough: it stays what it counted as.
    """
    if session.ended or not session.spans:
        return None
    left = session.spans.part_left
    gap = next((gap for gap in reversed(session.gaps) if gap.was is None), None)
    return gap if gap is not None and (left is None or gap.until >= left) else None


def led_on(session: Session, gap: Gap) -> bool:
    """Tell whether anything has begun since `gap` did: that stays what it was, whatever `gap` is called."""
    last = session.spans[-1]
    if gap.still and gap.since < gap.until == last.begin and not last.held and len(session.spans) > 1:
        # What time does after it stood still, until somebody says what it was, is no leading on.
        return session.spans[-2] != Span(gap.since, gap.until, last.place, last.turn, held=True)
    return last.begin > gap.since


def counted_meaning(session: Session, gap: Gap, meaning: e.GapMeaning) -> e.GapMeaning:
    """Return what `meaning` comes down to: once somebody led on, a break is not the agenda's own, it took time."""
    return e.GapMeaning.STILL if meaning is e.GapMeaning.BREAK and led_on(session, gap) else meaning


def possible_meanings(session: Session, gap: Gap) -> tuple[e.GapMeaning, ...]:
    """Return what `gap` can have been: once somebody led on, the session did not stop then."""
    return tuple(what for what in e.GapMeaning if what is not e.GapMeaning.STOPPED or not led_on(session, gap))


def explain_gap(session: Session, at: SessionMs, number: int, what: e.GapMeaning) -> Answer:
    """Return the event that says what the open gap was, or why it cannot be said."""
    gap = open_gap(session)
    if gap is None:
        return Refusal(Reason.NOTHING_ASKED)
    if what not in possible_meanings(session, gap):
        return Refusal(Reason.LED_ON)
    return e.GapExplained(number=number, at=at, event=gap.number, what=counted_meaning(session, gap, what))
