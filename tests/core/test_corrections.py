"""Putting right what was pressed late, wrongly or not at all."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.correction_outcome import correction_outcome
from inspiratie_tui.core.actions.corrections import BeginningKind, Correction, correct, correctable_beginnings
from inspiratie_tui.core.actions.refusal import Reason, Refusal
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part
from inspiratie_tui.core.moments import EARLIEST, MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.spans import span_length

TALK = Part(title="Talk", length=30 * MINUTE)
ROUND = Part(title="Round", each=2 * MINUTE)


@pytest.fixture
def afternoon(lead):
    """Talk from 0; the round from 10; a from 11, b from 14; a hold from 16 to 19; c from 20; it is 22 now."""
    led = lead(Agenda(parts=(TALK, ROUND, TALK)))
    led.do(actions.forward)
    led.wait(10 * MINUTE).do(actions.forward)
    led.wait(MINUTE).do(actions.forward)
    led.wait(3 * MINUTE).do(actions.forward)
    led.wait(2 * MINUTE).do(actions.hold)
    led.wait(3 * MINUTE).do(actions.hold)
    led.wait(MINUTE).do(actions.forward)
    led.wait(2 * MINUTE)
    return led


def told(led: Any) -> list[tuple[Any, ...]]:
    return [
        (one.what.value, one.person or "-", *(time // MINUTE for time in (one.at, one.earliest, one.latest)))
        for one in correctable_beginnings(led.log, led.now)
    ]


def minutes(led: Any) -> dict[str, int]:
    session = led.session
    whole = {turn.person: time_spent(session, led.now, turn=n) // MINUTE for n, turn in enumerate(session.turns)}
    parts = {f"part {n}": time_spent(session, led.now, part=n) // MINUTE for n in range(2)}
    return {**whole, **parts, "held": time_spent(session, led.now, held=True) // MINUTE}


def test_everything_that_began_stands_between_its_neighbours(afternoon) -> None:
    assert told(afternoon) == [
        ("turn", "c", 20, 19, 22),
        ("going-on", "-", 19, 16, 20),
        ("still", "-", 16, 14, 19),
        ("turn", "b", 14, 11, 16),
        ("turn", "a", 11, 10, 14),
        ("part", "-", 10, 0, 11),
        ("part", "-", 0, -360, 10),
    ]


BEFORE = {"a": 3, "b": 3, "c": 2, "part 0": 10, "part 1": 9, "held": 3}
MOVED = [
    # which of the list above, to what minute, what that changes
    (0, 19, {"b": 2, "c": 3}),
    (0, 22, {"b": 5, "c": 0}),
    (1, 17, {"b": 5, "part 1": 11, "held": 1}),
    (1, 20, {"b": 2, "part 1": 8, "held": 4}),
    (2, 15, {"b": 2, "part 1": 8, "held": 4}),
    (3, 12, {"a": 1, "b": 5}),
    (4, 13, {"a": 1}),
    (5, 4, {"part 0": 4, "part 1": 15}),
]


@pytest.mark.parametrize(("which", "to", "changed"), MOVED)
def test_a_beginning_that_is_moved_takes_from_one_and_gives_to_the_other(
    afternoon, which: int, to: int, changed: dict[str, int]
) -> None:
    assert minutes(afternoon) == BEFORE
    before = afternoon.session
    chosen = correctable_beginnings(afternoon.log, afternoon.now)[which]
    afternoon._happened(
        correct(afternoon.log, afternoon.now, len(afternoon.log) + 1, Correction(chosen.event, to * MINUTE))
    )
    assert minutes(afternoon) == BEFORE | changed
    afternoon.undo()
    assert afternoon.session == before


REFUSED = [
    (Correction(8, 18 * MINUTE), Reason.TOO_EARLY),
    (Correction(8, 23 * MINUTE), Reason.NOT_YET),
    (Correction(8, -MINUTE), Reason.TOO_EARLY),
    (Correction(5, 17 * MINUTE), Reason.TOO_LATE),
    (Correction(8, 20 * MINUTE), Reason.NOTHING_CHANGED),
    (Correction(8, person=PersonId("c")), Reason.NOTHING_CHANGED),
    (Correction(8, person=PersonId("z")), Reason.NO_SUCH_PERSON),
    (Correction(6, person=PersonId("c")), Reason.NO_TURN),
    (Correction(3, none=True), Reason.NOT_NONE),
    (Correction(77), Reason.NOTHING_THERE),
    (Correction(1, 5 * MINUTE), Reason.NOTHING_THERE),
    (Correction(None), Reason.WHO),
    (Correction(None, person=PersonId("z")), Reason.NO_SUCH_PERSON),
    (Correction(None, 9 * MINUTE, PersonId("d")), Reason.TOO_EARLY),
    (Correction(None, 23 * MINUTE, PersonId("d")), Reason.NOT_YET),
    (Correction(None, 15 * MINUTE, PersonId("b")), Reason.SPOKE_THEN),
]


@pytest.mark.parametrize(("change", "reason"), REFUSED)
def test_what_cannot_be_says_why(afternoon, change: Correction, reason: Reason) -> None:
    assert correct(afternoon.log, afternoon.now, 10, change) == Refusal(reason)
    assert correction_outcome(afternoon.log, afternoon.now, change) == Refusal(reason)


def foretold(led: Any, change: Correction) -> tuple[Any, ...]:
    seen = correction_outcome(led.log, led.now, change)
    assert not isinstance(seen, Refusal)
    before = seen.before
    assert before is not None
    kept = "held" if before.held else before.person or f"part {before.place.part}"
    return seen.what, seen.person, seen.at // MINUTE, kept, before.keeps // MINUTE


def test_what_would_come_of_it_is_told_before(afternoon) -> None:
    assert foretold(afternoon, Correction(8, 19 * MINUTE)) == (BeginningKind.TURN, "c", 19, "b", 2)
    assert foretold(afternoon, Correction(8, person=PersonId("d"))) == (BeginningKind.TURN, "d", 20, "b", 3)
    assert foretold(afternoon, Correction(7, 17 * MINUTE)) == (BeginningKind.GOING_ON, None, 17, "held", 1)
    assert foretold(afternoon, Correction(3, 4 * MINUTE)) == (BeginningKind.PART, None, 4, "part 0", 4)
    assert foretold(afternoon, Correction(6, none=True)) == (None, None, 16, "b", 6)
    assert foretold(afternoon, Correction(None, 21 * MINUTE, PersonId("e"))) == (BeginningKind.TURN, "e", 21, "c", 1)
    assert foretold(afternoon, Correction(None, 12 * MINUTE, PersonId("e"))) == (BeginningKind.TURN, "e", 12, "a", 1)


def done(led: Any, change: Correction) -> Any:
    return led._happened(correct(led.log, led.now, len(led.log) + 1, change))


def test_a_turn_that_nobody_started_stands_between_two_others(afternoon) -> None:
    done(afternoon, Correction(None, 12 * MINUTE, PersonId("e")))
    assert minutes(afternoon) == BEFORE | {"a": 1, "e": 2}
    assert afternoon.floor == "c"
    assert afternoon.queue == "df"
    moved = next(one for one in correctable_beginnings(afternoon.log, afternoon.now) if one.person == "e")
    done(afternoon, Correction(moved.event, 13 * MINUTE))
    assert minutes(afternoon) == BEFORE | {"a": 2, "e": 1}


def test_it_was_somebody_else_who_then_has_had_the_turn(afternoon) -> None:
    done(afternoon, Correction(5, person=PersonId("f")))
    assert minutes(afternoon) == {key: time for key, time in BEFORE.items() if key != "b"} | {"f": 3}
    assert afternoon.queue == "bde"


def test_time_and_person_are_put_right_at_once(afternoon) -> None:
    done(afternoon, Correction(8, 19 * MINUTE, PersonId("d")))
    assert (afternoon.floor, minutes(afternoon)["d"], minutes(afternoon)["b"]) == ("d", 3, 2)
    afternoon.undo()
    assert minutes(afternoon) == BEFORE


def test_after_a_pass_somebody_else_spoke(lead) -> None:
    led = lead(Agenda(parts=(ROUND,)))
    led.do(actions.forward)
    led.do(actions.forward)
    passed = led.wait(MINUTE).do(actions.pass_turn)
    assert led.floor == "b"
    led.wait(MINUTE)
    done(led, Correction(passed.number, person=PersonId("d")))
    assert (led.floor, led.queue) == ("d", "efbca")
    led.undo()
    assert led.floor == "b"


def test_what_is_moved_onto_its_neighbour_takes_its_place(afternoon) -> None:
    done(afternoon, Correction(5, 11 * MINUTE))  # b began when a did
    assert minutes(afternoon)["a"] == 0
    assert [turn.person for turn in afternoon.session.turns] == ["a", "b", "c"]
    assert (afternoon.floor, afternoon.queue) == ("c", "def")


def test_the_end_is_put_right_too(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.forward)
    ended = led.wait(40 * MINUTE).do(actions.end)
    led.wait(30 * MINUTE)
    assert foretold(led, Correction(ended.number, 33 * MINUTE)) == (BeginningKind.END, None, 33, "part 0", 33)
    done(led, Correction(ended.number, 33 * MINUTE))
    assert time_spent(led.session, led.now, part=0) == 33 * MINUTE
    assert led.session.ended


def test_nobody_had_a_turn_while_the_session_was_over(lead) -> None:
    led = lead(Agenda(parts=(Part(title="Talk"),)))
    for action in (actions.forward, actions.end, actions.reopen):
        led.do(action)
        led.wait(2 * MINUTE)
    added = Correction(None, 3 * MINUTE, PersonId("a"))
    assert correct(led.log, led.now, 5, added) == Refusal(Reason.TOO_EARLY)


def test_a_gap_and_a_reopening_stay_where_they_were(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.forward)
    led.wait(20 * MINUTE).write(e.GapNoticed, last=5 * MINUTE)
    led.write(e.GapExplained, event=3, what=e.GapMeaning.STILL)
    led.wait(MINUTE).do(actions.end)
    led.wait(MINUTE).do(actions.reopen)
    assert told(led) == [("end", "-", 21, 20, 22), ("part", "-", 0, -360, 20)]


AGENDA = Agenda(parts=(TALK, ROUND, Part(title="Two", activities=(Activity(title="x"), Activity(title="y", each=1)))))
SIMPLE = (actions.forward, actions.back, actions.hold, actions.pass_turn, actions.end, actions.reopen)
deeds = st.one_of(
    st.sampled_from(SIMPLE).map(lambda action: (action, ())),
    st.sampled_from("abcF").map(lambda name: (actions.give_floor, (PersonId(name),))),
    st.sampled_from("ab").map(lambda name: (actions.toggle_presence, (PersonId(name),))),
    st.integers(0, 2).map(lambda part: (actions.go_to, (part,))),
)


@settings(max_examples=150)
@given(
    begun=st.none() | st.integers(EARLIEST, -1) | st.integers(-9, -1),
    played=st.lists(st.tuples(st.integers(0, 5), deeds), min_size=1, max_size=25),
    which=st.integers(0, 30),
    along=st.floats(-0.1, 1.1),
    person=st.none() | st.sampled_from("abcF"),
    none=st.booleans(),
)
def test_putting_right_moves_time_between_neighbours_alone(
    begun: int | None, played: list[Any], which: int, along: float, person: str | None, none: bool
) -> None:
    people = tuple(PersonId(name) for name in "abc")
    log: tuple[e.Event, ...] = (
        e.Opened(number=1, at=0, agenda=AGENDA, participants=people, facilitators=(PersonId("F"),)),
        e.WentTo(number=2, at=0, part=0, activity=None),
    )
    if begun is not None:
        log = (*log, e.Corrected(number=3, at=0, event=2, to=begun))
    now = 0
    for ms, (action, words) in played:
        now += ms
        answer = action(fold(log), now, len(log) + 1, *words)
        if not isinstance(answer, Refusal):
            log = (*log, answer)
    now += 3
    before = fold(log)
    known = correctable_beginnings(log, now)
    chosen = known[which % len(known)]
    to = round(chosen.earliest + along * (chosen.latest - chosen.earliest))
    change = Correction(chosen.event, None if none else to, PersonId(person) if person and not none else None, none)
    answer = correct(log, now, len(log) + 1, change)
    if isinstance(answer, Refusal):
        assert isinstance(correction_outcome(log, now, change), Refusal)
        if person is None and not none:
            within = chosen.earliest <= to <= chosen.latest
            too_early = Reason.TOO_LONG_AGO if to < EARLIEST else Reason.TOO_EARLY
            assert answer.reason is (
                Reason.NOTHING_CHANGED if within else too_early if to < chosen.earliest else answer.reason
            )
        return
    after = fold((*log, answer))
    assert sum(span_length(span, now) for span in after.spans) == _lasted(after, now)
    again = {event.at for event in log if isinstance(event, e.Reopened)}
    assert all(one.end == two.begin or two.begin in again for one, two in pairwise(after.spans))
    assert fold((*log, answer, e.Undone(number=len(log) + 2, at=now, event=answer.number))) == before
    if person is None and not none:
        assert after.state is before.state
        assert after.floor == before.floor
        if chosen.what is not BeginningKind.PART:
            assert after.form.queue == before.form.queue
            changed = [
                turn
                for turn in range(min(len(before.turns), len(after.turns)))
                if time_spent(before, now, turn=turn) != time_spent(after, now, turn=turn)
            ]
            assert len(changed) <= 2
    seen = correction_outcome(log, now, change)
    assert isinstance(seen, Refusal) or (none and seen.what is None) or seen.at in (to, chosen.at)


def _lasted(session: Any, now: int) -> int:
    gaps = sum(two.begin - (one.end or 0) for one, two in pairwise(session.spans))
    last = session.spans[-1].end
    return (now if last is None else last) - session.spans[0].begin - gaps
