"""The laws of coming and going, in any round, whatever else is pressed, undone and put right beside it."""

from typing import Any

from hypothesis import event, given, settings
from hypothesis import strategies as st

from inspiratie_tui.core.actions import corrections, undo
from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.corrections import Correction, correctable_beginnings
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.amendments import amended
from inspiratie_tui.core.session.attendance import present, stays
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.fold import fold, fold_on
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session, Turn

rounds = st.builds(
    Part, title=st.just("Round"), each=st.just(2 * MINUTE), any_order=st.booleans(), with_facilitators=st.booleans()
)
agendas = st.lists(rounds | st.just(Part(title="Talk", length=20 * MINUTE)), min_size=1, max_size=3).map(
    lambda parts: Agenda(parts=tuple(parts))
)
scripts = st.lists(
    st.tuples(
        st.sampled_from([0, 1, MINUTE, 5 * MINUTE]),
        st.sampled_from(
            ["forward"] * 6
            + ["go or come"] * 4
            + ["pass"] * 3
            + ["give", "back", "hand", "seat", "lead", "undo", "redo", "right"]
        ),
        st.integers(0, 11),
    ),
    max_size=24,
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
                self.do(actions.forward)
            case "back":
                self.do(actions.back)
            case "pass":
                self.do(actions.pass_turn)
            case "give":
                self.do(actions.give_floor, person)
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
                    change = Correction(beginning.event, to=to) if which % 2 else Correction(beginning.event, none=True)
                    self.happened(corrections.correct(self.log, self.now, number, change))
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
        if form.is_complete(session.floor):
            event("a round was complete")
            assert all(had_a_turn_or_passed_twice(afternoon, person) for person in form.turn_takers)
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
    place, still = afternoon.session.place, afternoon.session.form.queue
    if not afternoon.session.spans or afternoon.session.ended or not afternoon.session.form.offered:
        return
    spoke = []
    for _ in still:
        afternoon.now += MINUTE
        assert afternoon.do(actions.forward)
        spoke.append(afternoon.session.floor)
        if not afternoon.session.form.is_round:
            return
    assert afternoon.session.place == place
    if not place_is_any_order(afternoon.session):
        assert spoke == list(still), "in that order, nobody twice, nobody left out"


def place_is_any_order(session: Session) -> bool:
    return session.block is not None and session.block.any_order


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
