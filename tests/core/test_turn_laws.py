"""The laws of turns that breathe, in any round, with any number of people, after whatever happened."""

from typing import Any

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from inspiratie_tui.core.actions import corrections, undo
from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.corrections import Correction, correctable_beginnings
from inspiratie_tui.core.actions.next_step import AtEnd, NextPosition, next_step
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part
from inspiratie_tui.core.forecast.forecast import Forecast, forecast
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SECOND
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.durations import change_over_left, planned_length, time_spent, time_still_needed
from inspiratie_tui.core.session.fold import fold, fold_on
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session

BEGUN = 20_000 * DAY + 14 * HOUR
lengths = st.integers(1, 40).map(lambda number: number * MINUTE)
each = st.integers(20_000, 300_000)
times = st.sampled_from([1, 1, 1, 2, 3])
change_over = st.sampled_from([0, 0, MINUTE, 90 * SECOND])
silence = st.sampled_from([0, 0, 20 * SECOND, MINUTE])
rounds: dict[str, Any] = {
    "title": st.just("Round"),
    "each": each,
    "with_facilitators": st.booleans(),
    "silence": silence,
}
ROUND = st.builds(Part, **rounds, length=st.none() | lengths, times=times, change_over=change_over)
STEPS = st.builds(
    Part,
    title=st.just("Steps"),
    change_over=change_over,
    length=st.none() | lengths,
    activities=st.lists(
        st.builds(Activity, **rounds, length=st.none() | lengths, times=times)
        | st.builds(Activity, title=st.just("Write"), length=lengths, times=times),
        min_size=1,
        max_size=3,
    ).map(tuple),
)
agendas = st.lists(ROUND | STEPS | st.builds(Part, title=st.just("Talk"), length=lengths), min_size=1, max_size=3).map(
    lambda parts: Agenda(begin=14 * HOUR, parts=tuple(parts))
)
scripts = st.lists(
    st.tuples(
        st.integers(0, 12 * MINUTE) | st.sampled_from([0, MINUTE]),
        st.sampled_from(
            ["forward"] * 6
            + ["back", "pass", "give", "hold", "more", "less", "go or come", "hand", "undo", "redo", "right"]
        ),
        st.integers(0, 11),
    ),
    max_size=16,
)


class Afternoon:
    """A session that goes on by keys; what is refused does not happen."""

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
        person = everyone[which % len(everyone)]
        number = self.log.number + 1
        match what:
            case "forward":
                self.do(actions.forward)
            case "back":
                self.do(actions.back)
            case "pass":
                self.do(actions.pass_turn)
            case "give":
                self.do(actions.give_floor, person)
            case "hold":
                self.do(actions.hold)
                self.now += which * MINUTE
                self.do(actions.hold)
            case "more" | "less":
                self.do(actions.lengthen, MINUTE * (which if what == "more" else -which))
            case "go or come":
                self.do(actions.toggle_presence, person)
            case "hand":
                self.do(actions.toggle_hand, person)
            case "undo":
                self.happened(undo.undo(self.log, self.now, number))
            case "redo":
                self.happened(undo.redo(self.log, self.now, number))
            case _:
                for beginning in correctable_beginnings(self.log, self.now, 3)[which % 3 :][:1]:
                    to = beginning.earliest + (beginning.latest - beginning.earliest) * which // 11
                    change = Correction(beginning.event, to=to) if which % 2 else Correction(beginning.event, none=True)
                    self.happened(corrections.correct(self.log, self.now, number, change))

    def lived(self, script: list[tuple[int, str, int]]) -> "Afternoon":
        for wait, what, which in script:
            self.now += wait
            self.live(what, which)
        return self

    def expects(self) -> Forecast:
        return forecast(self.session, WallClock(self.now, BEGUN + self.now))

    def left_of_part(self) -> int:
        part = self.session.place.part
        length = planned_length(self.session, part)
        return 0 if length is None else max(0, length - time_spent(self.session, self.now, part=part))

    def left_here(self) -> int:
        """How long it still takes here when nobody speaks: the last of a part has the rest of it."""
        session = self.session
        following = session.next_place
        block = session.block
        own = 0
        if session.place.activity is not None and block is not None and block.each is None:
            has_turns = any(
                activity.each is not None for activity in session.agenda.parts[session.place.part].activities
            )
            own = time_still_needed(session, self.now, session.place) if has_turns else 0
        last = following is None or following.part != session.place.part
        return max(own, self.left_of_part()) if last else own


def over(session: Session) -> bool:
    return session.ended or isinstance(next_step(session), AtEnd | None)


def goes_on_by_its_guides(afternoon: Afternoon, pace: int | None = None) -> list[int]:
    """Let every turn take exactly its guide, or the pace, and all else its length: the ends that are promised."""
    ends = [afternoon.expects().end]
    for _ in range(200):
        session = afternoon.session
        own = session.guide if pace is None else pace
        if session.guide is not None and own is not None:
            afternoon.now += session.silence_left(afternoon.now)
            afternoon.now += max(0, own - time_spent(session, afternoon.now, turn=session.turn))
        elif isinstance(next_step(session), NextPosition | AtEnd):
            afternoon.now += afternoon.left_here()
        elif session.spans and session.floor is None:
            afternoon.now += change_over_left(session, afternoon.now, session.place)
        ends.append(afternoon.expects().end)
        if over(session):
            return ends
        assert afternoon.do(actions.forward)
        ends.append(afternoon.expects().end)
    raise AssertionError("it never ends")


@settings(max_examples=100)
@given(agendas, st.integers(1, 9), scripts)
def test_when_every_turn_takes_its_guide_the_end_that_was_promised_stands(
    agenda: Agenda, size: int, script: list[tuple[int, str, int]]
) -> None:
    # Who spoke too early and comes again goes on with a turn that was begun: nobody does here.
    afternoon = Afternoon(agenda, size).lived([step for step in script if step[1] != "back"])
    if not afternoon.session.spans:
        afternoon.do(actions.forward)
    if afternoon.session.state == "held":
        afternoon.do(actions.hold)
    session, ahead = afternoon.session, afternoon.expects().turns
    assume(not session.ended and session.part is not None)
    assume(ahead is None or ahead.pace is None)
    own = session.guide
    assume(own is None or time_spent(session, afternoon.now, turn=session.turn) <= own)
    assume(session.floor is None or own is not None)
    event("in a round" if ahead else "elsewhere")
    ends = goes_on_by_its_guides(afternoon)
    assert max(ends) - min(ends) <= SECOND


@given(each, st.none() | lengths, st.integers(2, 9), st.integers(0, 10 * MINUTE), st.lists(st.integers(0, 300_000)))
def test_in_any_order_the_promise_stands_until_the_time_is_up(
    turn: int, length: int | None, size: int, wait: int, waits: list[int]
) -> None:
    part = Part(title="Free", each=turn, length=length, any_order=True)
    afternoon = Afternoon(Agenda(begin=14 * HOUR, parts=(part, Part(title="T", length=MINUTE))), size)
    afternoon.do(actions.forward)
    afternoon.now += wait
    ends = []
    for person in reversed(afternoon.session.circle.seats):
        ahead = afternoon.expects().turns
        assert ahead is not None
        if ahead.left is not None and ahead.left <= 0:
            break
        ends.append(afternoon.expects().end)
        afternoon.do(actions.give_floor, person)
        ends.append(afternoon.expects().end)
        afternoon.now += afternoon.session.guide or 0
    assert not ends or max(ends) - min(ends) <= SECOND


@given(
    each, st.none() | lengths, st.integers(4, 9), st.integers(0, 5 * MINUTE), st.integers(151, 400), st.integers(0, 3)
)
def test_when_every_turn_takes_the_mean_the_pace_keeps_its_promise(
    turn: int, length: int | None, size: int, wait: int, percent: int, more: int
) -> None:
    part = Part(title="Round", each=turn, length=length)
    afternoon = Afternoon(Agenda(begin=14 * HOUR, parts=(part, Part(title="T", length=MINUTE))), size)
    afternoon.do(actions.forward)
    afternoon.now += wait
    took = turn * percent // 100 + 1
    for _ in range(min(size - 1, 3 + more)):
        afternoon.do(actions.forward)
        afternoon.now += took
    afternoon.do(actions.forward)
    ahead = afternoon.expects().turns
    assert ahead is not None
    assert ahead.pace == took
    ends = []
    for _ in range(ahead.turns + 1):
        ends.append(afternoon.expects().end)
        afternoon.now += took
        ends.append(afternoon.expects().end)
        afternoon.do(actions.forward)
    assert max(ends) - min(ends) <= SECOND


@settings(max_examples=80)
@given(agendas, st.integers(1, 9), scripts)
def test_a_running_turn_never_changes_its_guide(agenda: Agenda, size: int, script: list[tuple[int, str, int]]) -> None:
    afternoon = Afternoon(agenda, size)
    for wait, what, which in script:
        afternoon.now += wait
        before, log = afternoon.session, len(afternoon.log)
        afternoon.live(what, which)
        after = afternoon.session
        last = afternoon.log[-1]
        undone = what in ("undo", "redo") and isinstance(last, e.Undone | e.Redone)
        if (before.place, before.floor) != (after.place, after.floor) or log == len(afternoon.log):
            continue
        if undone and before.turn != after.turn:
            continue  # another turn of the same person
        assert after.guide == before.guide
        assert fold(afternoon.log) == after


@settings(max_examples=80)
@given(agendas, st.integers(1, 9), scripts, st.integers(0, 30 * MINUTE))
def test_it_says_later_as_soon_as_half_turns_for_all_no_longer_fit(
    agenda: Agenda, size: int, script: list[tuple[int, str, int]], wait: int
) -> None:
    afternoon = Afternoon(agenda, size).lived(script)
    afternoon.now += wait
    session, expected = afternoon.session, afternoon.expects()
    ahead, block = expected.turns, session.block
    if ahead is None or ahead.left is None or block is None or block.each is None:
        return
    if ahead.left < ahead.turns * (block.each // 2):
        assert ahead.late > 0
        part = session.place.part
        length = planned_length(session, part)
        if length is not None and session.place.activity is None and part + 1 < len(agenda.parts):
            begin, spent = expected.begins[part + 1], time_spent(session, afternoon.now, part=part)
            assert begin is not None
            assert begin > BEGUN + afternoon.now + length - spent
