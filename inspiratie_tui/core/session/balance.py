"""Who had the floor how long: the balance of a session, corrected for who was here when (docs/glossary.md, Balance)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.moments import SECOND, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.attendance import Stay, not_all_the_time, stays
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.session.spans import Span, span_length, without_silence

BRIEF = 5 * SECOND
"""What was shorter is time, and no turn: somebody passed, or another digit was meant."""


class SpeakingTime(Struct, frozen=True):
    """What one person had of the time in which it was measured who had the floor."""

    person: PersonId
    """Who."""
    spoken: int
    """How many ms they had the floor."""
    beside: int
    """How many ms were measured while they were here, their own included: what they had is a share of that."""
    turns: int
    """How many turns they had."""
    longest: int
    """How many ms their longest turn took."""
    all_along: bool
    """They were here all that time."""


class Balance(Struct, frozen=True):
    """Who had the floor how long."""

    people: tuple[SpeakingTime, ...]
    """Participants who were here while it was measured, in order of seats; then facilitators who had the floor."""
    measured: int
    """How many ms it is known who had the floor: what all of them had together."""
    gone_on: int
    """How many ms the session went on, without holds and without breaks: of this so much was measured."""


def balance(session: Session, now: SessionMs) -> Balance:
    """Return who had the floor how long until `now`. What was said in a break is between those who said it."""
    spans = [span for span in session.spans if not span.held and not _in_break(session, span)]
    turns_only = (without_silence(span) for span in spans if _is_known_who_spoke(session, span))
    measured = [span for span in turns_only if span_length(span, now)]
    turns = _turns(session, measured, now)
    whole = sum(map(sum, turns.values()))
    not_always = not_all_the_time(session)
    people = []
    for person in session.circle.everyone:
        beside = _measured_in(stays(session, person), measured, now) if person in not_always else whole
        if turns[person] or (beside and person in session.circle.seats):
            people.append(_speaking_time(person, turns[person], beside, whole))
    return Balance(tuple(people), whole, sum(span_length(span, now) for span in spans))


def _in_break(session: Session, span: Span) -> bool:
    return session.agenda.parts[span.place.part].kind is PartKind.BREAK


def _is_known_who_spoke(session: Session, span: Span) -> bool:
    """Tell whether somebody had the floor in `span`; whoever was given feedback had the turn, and others spoke."""
    if span.turn is None:
        return False
    return not session.form_at(span.place).is_given_feedback(session.turns[span.turn].person)


def _turns(session: Session, measured: Iterable[Span], now: SessionMs) -> defaultdict[PersonId, list[int]]:
    """Return how many ms each turn took of the spans that were `measured`, by person."""
    taken: Counter[int] = Counter()
    for span in measured:
        if span.turn is not None:
            taken[span.turn] += span_length(span, now)
    turns: defaultdict[PersonId, list[int]] = defaultdict(list)
    for turn, length in taken.items():
        turns[session.turns[turn].person].append(length)
    return turns


def _speaking_time(person: PersonId, turns: Sequence[int], beside: int, whole: int) -> SpeakingTime:
    counted = sum(length >= BRIEF for length in turns)
    return SpeakingTime(person, sum(turns), beside, counted, max(turns, default=0), beside == whole)


def _measured_in(here: Iterable[Stay], measured: Sequence[Span], now: SessionMs) -> int:
    """Return how many ms of the spans that were `measured` lie in the stays `here`."""
    return sum(_common(stay, span, now) for stay in here for span in measured)


def _common(stay: Stay, span: Span, now: SessionMs) -> int:
    """Return how many ms `stay` and `span` have in common until `now`."""
    ends = [end for end in (stay.end, span.end) if end is not None]
    return max(0, min([*ends, now] if len(ends) < 2 else ends) - max(stay.begin, span.begin))
