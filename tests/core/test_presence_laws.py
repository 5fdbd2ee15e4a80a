"""The laws of coming and going, in any round, whatever else is pressed, undone and put right beside it."""

from itertools import pairwise
from typing import Any

from hypothesis import event, given, settings
from hypothesis import strategies as st

from inspiratie_tui.core.actions import corrections, undo
from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.corrections import Correction, correctable_beginnings
from inspiratie_tui.core.agenda.model import Activity, Agenda, FormStep, Part, PartKind, Voice
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, MINUTE, SECOND
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round_form import InOrder
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.amendments import amended
from inspiratie_tui.core.session.attendance import present, stays
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.fold import fold, fold_on
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session, State, Turn
from inspiratie_tui.core.session.spans import span_length
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.slices import Mark, ReminderSlice

steps = (
    FormStep(title="Tell", length=5 * MINUTE, speaks=Voice.BRINGER),
    FormStep(title="Turned away", length=5 * MINUTE, speaks=Voice.CIRCLE, listens=Voice.BRINGER),
    FormStep(title="Open", length=5 * MINUTE, speaks=Voice.WHOEVER_WANTS),
)
times = {"times": st.sampled_from([1, 1, 2])}
a_round = {
    "each": st.just(2 * MINUTE),
    "any_order": st.booleans(),
    "with_facilitators": st.booleans(),
    "givers": st.booleans(),
    "silence": st.sampled_from([0, 0, 3 * MINUTE]),
    **times,
}
within = st.builds(Activity, title=st.just("Round within"), **a_round) | st.builds(
    Activity, title=st.just("Form"), length=st.just(30 * MINUTE), steps=st.just(steps), **times
)
rounds = st.builds(
    Part, title=st.just("Round"), kind=st.sampled_from([PartKind.FEEDBACK, PartKind.INTRODUCTION]), **a_round
)
blocks = (
    rounds
    | rounds
    | st.builds(Part, title=st.just("Around"), activities=st.tuples(within))
    | st.just(Part(title="Talk", length=20 * MINUTE))
)
agendas = st.lists(blocks, min_size=1, max_size=3).map(lambda parts: Agenda(parts=tuple(parts)))
scripts = st.lists(
    st.tuples(
        st.sampled_from([0, 1, MINUTE, 5 * MINUTE]),
        st.sampled_from(
            ["forward"] * 8
            + ["go or come"] * 4
            + ["pass"] * 3
            + ["give"] * 2
            + ["back", "hand", "hold", "seat", "lead", "undo", "redo", "right"]
        ),
        st.integers(0, 11),
    ),
    min_size=4,
    max_size=20,
)


class Afternoon:
    """A session that goes on by keys, and is looked at before and after each; what is refused does not happen."""

    def __init__(self, agenda: Agenda, size: int) -> None:
        people = tuple(PersonId(f"p{seat}") for seat in range(size))
        opened = e.Opened(
            number=1, at=0, agenda=agenda, participants=people, facilitators=(PersonId("f0"), PersonId("f1"))
        )
        self.log = Log((opened,))
        self.session = fold(self.log)
        self.now = 0

    def do(self, action: Any, *args: Any) -> bool:
        return self.happened(action(self.session, self.now, self.log.number + 1, *args))

    def happened(self, answer: Any) -> bool:
        if not isinstance(answer, e.Event):
            return False
        self.session = fold_on(self.session, self.log, answer)
        self.log = self.log.plus(answer)
        return True

    def live(self, what: str, which: int) -> None:
        everyone = self.session.circle.everyone
        person, number = everyone[which % len(everyone)], self.log.number + 1
        match what:
            case "forward":
                for _ in range(1 + which % 4):
                    self.now += SECOND
                    self.do(actions.forward)
            case "back":
                self.do(actions.back)
            case "pass":
                self.do(actions.pass_turn)
            case "give":
                self.do(actions.give_floor, person)
            case "hold":
                self.do(actions.hold)
            case "hand":
                self.do(actions.toggle_hand, person)
            case "seat":
                seats = self.session.circle.seats
                self.do(actions.seat, (*seats[which % len(seats) :], *seats[: which % len(seats)]))
            case "lead":
                self.do(actions.let_next_lead)
            case "undo":
                self.happened(undo.undo(self.log, self.now, number))
            case "redo":
                self.happened(undo.redo(self.log, self.now, number))
            case "right":
                for beginning in correctable_beginnings(self.log, self.now, 3)[which % 3 :][:1]:
                    to = beginning.earliest + (beginning.latest - beginning.earliest) * which // 11
                    changes = (
                        Correction(beginning.event, to=to),
                        Correction(beginning.event, none=True),
                        Correction(beginning.event, person=person),
                    )
                    self.happened(corrections.correct(self.log, self.now, number, changes[which // 3 % 3]))
            case _:
                self.go_or_come(person)

    def go_or_come(self, person: PersonId) -> None:
        before, was_here = self.session, self.session.circle.is_here(person)
        if not self.do(actions.toggle_presence, person):
            return
        after = self.session
        if before.floor != person:
            running = ("floor", "turn", "guide", "spans", "turns", "place")
            assert [getattr(after, name) for name in running] == [getattr(before, name) for name in running]
        if not was_here and before.form.round.has_begun and person in after.form.queue:
            assert after.form.queue[-1] == person, "who comes is the last in the round that runs"
        event("somebody came back" if not was_here else "somebody left")
        undone = Log((*self.log, undo.undo(self.log, self.now, self.log.number + 1)))
        assert fold(undone) == before


def tiles(afternoon: Afternoon) -> None:
    """Parts, turns and holds follow on each other, and together are the time that went by."""
    spans, now = afternoon.session.spans, afternoon.now
    assert all(before.end == after.begin for before, after in pairwise(spans))
    if spans:
        parts = sum(
            time_spent(afternoon.session, now, part=part) for part in range(len(afternoon.session.agenda.parts))
        )
        held = sum(span_length(span, now) for span in spans if span.held)
        event("time stood still" if held else "time went on")
        assert parts + held == now - spans[0].begin


def names_nobody_away(afternoon: Afternoon) -> None:
    """No slice of the live screen has the name of somebody who is not here; its ring has no place for them."""
    session = afternoon.session
    shown = view(session, WallClock(afternoon.now, 20_000 * DAY + afternoon.now), {})
    away = {seat.person for seat in shown.ring.seats if seat.mark is Mark.ABSENT}
    assert away == session.circle.away.intersection(session.circle.seats)
    named = view(
        session, WallClock(afternoon.now, 20_000 * DAY + afternoon.now), {p: p for p in session.circle.everyone}
    )
    step = named.floor.step
    said = {named.floor.speaker, named.floor.next, *named.floor.waiting, named.next_step.name}
    said |= {who.name for who in (step.speaks, step.listens) if who is not None} if step is not None else set()
    prompt = named.prompt
    if isinstance(prompt, ReminderSlice):
        said |= {prompt.name, *prompt.people}
    assert not said & session.circle.away


def _named(session: Session) -> str:
    """What kind of place it is, for the statistics: all of them are to be drawn."""
    form, block, place = session.form, session.block, session.place
    feedback = session.part is not None and session.part.kind is PartKind.FEEDBACK and form.is_round
    facts = {
        "receivers": feedback and block is not None and not block.givers,
        "givers": feedback and block is not None and block.givers,
        "facilitators too": form.with_facilitators,
        "in a step": block is not None and bool(block.steps),
        "with a bringer": session.bringer_here(place) is not None,
        "the bringer left": session.bringer_at(place) is not None and session.bringer_here(place) is None,
        "again": place.repeat > 0,
        "with hands": bool(form.hands),
        "nobody here": not session.circle.everyone_here,
    }
    return " ".join([type(form).__name__, *(fact for fact, holds in facts.items() if holds)])


def had_a_turn_or_passed_twice(afternoon: Afternoon, person: PersonId) -> bool:
    """Told from what happened alone: a turn at this place, or two passes there."""
    session = afternoon.session
    if Turn(session.place, person) in set(session.turns):
        return True
    place, passes = None, 0
    for happened in amended(afternoon.log):
        place = happened.place if isinstance(happened, e.WentTo) else place
        passes += isinstance(happened, e.Passed) and happened.person == person and place == session.place
    return passes >= 2


@settings(max_examples=60)
@given(agendas, st.integers(1, 6), scripts)
def test_everyone_here_speaks_or_passes_twice_before_a_round_is_complete(
    agenda: Agenda, size: int, script: list[tuple[int, str, int]]
) -> None:
    afternoon = Afternoon(agenda, size)
    for wait, what, which in script:
        afternoon.now += wait
        afternoon.live(what, which)
        session = afternoon.session
        form = session.form
        assert not {*form.queue, *form.turn_takers, session.floor, session.proposed} & session.circle.away
        tiles(afternoon)
        event(_named(session))
        if form.is_complete(session.floor):
            event("a round was complete")
            assert all(had_a_turn_or_passed_twice(afternoon, person) for person in form.turn_takers)
    names_nobody_away(afternoon)
    assert fold(afternoon.log) == afternoon.session


@settings(max_examples=40)
@given(agendas, st.integers(1, 6), scripts)
def test_forward_alone_brings_everyone_who_is_here_to_speak(
    agenda: Agenda, size: int, script: list[tuple[int, str, int]]
) -> None:
    afternoon = Afternoon(agenda, size)
    for wait, what, which in script:
        afternoon.now += wait
        afternoon.live(what, which)
    if afternoon.session.state is State.HELD:
        afternoon.do(actions.hold)  # what is left of a silence is still to come as long as time stands still
    session, spoke = afternoon.session, []
    afternoon.now += session.silence_left(afternoon.now)
    proposed, still = session.proposed, session.form.queue
    if not session.spans or proposed is None or not afternoon.do(actions.forward):
        return
    assert afternoon.session.floor == proposed, "who is proposed, in a round or by a hand, gets the floor"
    if not isinstance(session.form, InOrder):
        return
    event("a round in order went on")
    for _ in still:
        spoke.append(afternoon.session.floor)
        afternoon.now += afternoon.session.silence_left(afternoon.now) + MINUTE
        afternoon.do(actions.forward)
    assert spoke == list(still), "in that order, nobody twice, nobody left out"
    assert afternoon.session.place == session.place
    assert afternoon.session.form.is_complete(afternoon.session.floor)


@settings(max_examples=40)
@given(agendas, st.integers(1, 6), scripts)
def test_stays_follow_on_each_other_within_the_session(
    agenda: Agenda, size: int, script: list[tuple[int, str, int]]
) -> None:
    afternoon = Afternoon(agenda, size)
    for wait, what, which in script:
        afternoon.now += wait
        afternoon.live(what, which)
    session = afternoon.session
    assert present(session) == tuple(person for person in session.circle.seats if stays(session, person))
    for person in session.circle.everyone:
        row = stays(session, person)
        moments = [moment for stay in row for moment in (stay.begin, stay.end) if moment is not None]
        assert moments == sorted(moments)
        if row:
            assert moments[0] >= session.spans[0].begin
            assert (row[-1].end is None) == session.circle.is_here(person)
        # Whoever spoke was here.
        assert row or not any(
            turn.person == person and time_spent(session, afternoon.now, turn=index)
            for index, turn in enumerate(session.turns)
        )
