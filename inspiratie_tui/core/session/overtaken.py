"""Who is overtaken when a digit gives the floor further on in a round, and the time in which they may have been.

While nobody has spoken, and less than one turn could have been, a digit chooses who begins: that overtakes nobody.
"""

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round_form import RoundForm
from inspiratie_tui.core.session.durations import change_over_before
from inspiratie_tui.core.session.guides import guide, time_for_turns
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.session.spans import Span, span_length


class Stretch(Struct, frozen=True):
    """The time in which one turn went on at one place, or nobody's did, without what was held and changing over."""

    turn: int | None
    """Index in `Session.turns` of that turn; None: nobody had the floor."""
    spans: tuple[Span, ...]
    """The spans of it in which time went on."""
    until: SessionMs
    """When it was over, or as far as it has come."""

    @property
    def length(self) -> int:
        """Return how many ms it lasted."""
        return sum(span_length(span, self.until) for span in self.spans)

    def moment(self, gone: int) -> SessionMs:
        """Return when so many ms of it had gone by, fewer than it lasted; never while time stood still."""
        for span in self.spans:
            length = span_length(span, self.until)
            if gone < length:
                return SessionMs(span.begin + gone)
            gone -= length
        return self.until


def overtaken(session: Session, form: RoundForm, at: SessionMs, person: PersonId) -> tuple[PersonId, ...]:
    """Return who was to come before `person`, who gets the floor at `at`, and may have been; mostly nobody.

    `form` is how the floor is given at the place of the session.
    """
    people = form.overtaken_by(person)
    if not people or session.floor in form.round.uncounted:
        return ()  # of who is still to come after turns that were counted after all, it was asked
    if form.round.has_begun:
        return people
    return () if _chooses_who_begins(session, form, at, person) else people


def _chooses_who_begins(session: Session, form: RoundForm, at: SessionMs, person: PersonId) -> bool:
    """Tell whether less time has gone by than there was for one turn when it began."""
    block, turns, left = session.block, form.turns_after(person), time_for_turns(session, at)
    gone = stretch_of(session, at).length
    if block is None or block.each is None or turns is None:
        return False
    return gone < guide(block.each, None if left is None else left + gone, turns + 1)


def stretch_of(session: Session, now: SessionMs) -> Stretch:
    """Return the time of what goes on at `now`, from when it began or went on again; there must be a span."""
    return _stretch(session, len(session.spans), now)


def stretch_before(session: Session) -> Stretch:
    """Return the time of what went on before what goes on now; of no length when that was elsewhere."""
    first = _first(session, len(session.spans))
    return _stretch(session, first, session.spans[first].begin)


def _stretch(session: Session, behind: int, until: SessionMs) -> Stretch:
    """Return the time of what went on until the span with the index `behind`, as far as it was at the place."""
    spans = [session.spans[index] for index in range(_first(session, behind), behind)]
    if not spans or spans[0].place != session.place:
        return Stretch(None, (), until)
    whole = Stretch(spans[0].turn, tuple(span for span in spans if not span.held), until)
    nobody_before = session.form.round.spoken in ((), (session.floor,))
    if whole.turn is not None or not nobody_before:
        return whole
    return _without_first(whole, change_over_before(session, session.place))


def _without_first(stretch: Stretch, ms: int) -> Stretch:
    """Return `stretch` without its first `ms`."""
    spans = list(stretch.spans)
    while ms and spans:
        gone = min(ms, span_length(spans[0], stretch.until))
        ms -= gone
        if gone == span_length(spans[0], stretch.until):
            del spans[0]
        else:
            spans[0] = replace(spans[0], begin=SessionMs(spans[0].begin + gone))
    return Stretch(stretch.turn, tuple(spans), stretch.until)


def _first(session: Session, behind: int) -> int:
    """Return the index of the first span of what went on until the one with the index `behind`."""
    spans = session.spans
    last = spans[behind - 1]
    while behind and (spans[behind - 1].place, spans[behind - 1].turn) == (last.place, last.turn):
        behind -= 1
    return behind
