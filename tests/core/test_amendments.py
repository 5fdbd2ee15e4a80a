"""What events say about earlier ones: undone, redone, at another moment, somebody else."""

from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.amendments import amended
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.fold import fold

TALK = Part(title="Talk", length=30 * MINUTE)
ROUND = Part(title="Round", each=2 * MINUTE)


def test_it_began_earlier(lead) -> None:
    led = lead(Agenda(parts=(TALK, TALK)))
    led.do(actions.forward)
    began = led.wait(20 * MINUTE).do(actions.forward)
    led.wait(MINUTE).write(e.Corrected, event=began.number, to=15 * MINUTE)
    assert [time_spent(led.session, led.now, part=part) for part in (0, 1)] == [15 * MINUTE, 6 * MINUTE]


def test_it_was_somebody_else(lead) -> None:
    led = lead(Agenda(parts=(ROUND,)))
    led.do(actions.forward)
    first = led.do(actions.forward)
    led.wait(MINUTE).write(e.Corrected, event=first.number, person="c")
    assert (led.floor, led.queue) == ("c", "defab")
    assert time_spent(led.session, led.now, turn=0) == MINUTE


def test_a_hand_a_pass_and_a_leaving_were_somebody_else_too(lead) -> None:
    led = lead(Agenda(parts=(TALK, ROUND)))
    led.do(actions.forward)
    hand = led.do(actions.toggle_hand, "a")
    led.write(e.Corrected, event=hand.number, person="b")
    assert led.session.hands == ("b",)
    left = led.do(actions.toggle_presence, "c")
    led.write(e.Corrected, event=left.number, person="d")
    assert led.session.circle.away == {"d"}
    led.do(actions.go_to, 1)
    passed = led.do(actions.pass_turn)
    led.write(e.Corrected, event=passed.number, person="b")
    assert led.queue == "acefb"


def test_a_correction_can_be_undone_and_redone(lead) -> None:
    led = lead(Agenda(parts=(TALK, TALK)))
    led.do(actions.forward)
    began = led.wait(20 * MINUTE).do(actions.forward)
    before = led.session
    led.write(e.Corrected, event=began.number, to=15 * MINUTE)
    after = led.session
    assert after != before
    led.undo()
    assert led.session == before
    led.redo()
    assert led.session == after


def test_the_last_correction_counts(lead) -> None:
    led = lead(Agenda(parts=(TALK, TALK)))
    led.do(actions.forward)
    began = led.wait(20 * MINUTE).do(actions.forward)
    led.write(e.Corrected, event=began.number, to=15 * MINUTE)
    led.write(e.Corrected, event=began.number, to=18 * MINUTE)
    assert led.session.spans[0].end == 18 * MINUTE
    led.undo()
    assert led.session.spans[0].end == 15 * MINUTE


def test_the_opening_stays_whatever_is_said_of_it(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.forward)
    before = led.wait(MINUTE).session
    led.write(e.Undone, event=1)
    led.write(e.Corrected, event=1, to=30_000, person="c")
    again = e.Opened(number=len(led.log) + 1, at=led.now, agenda=Agenda(), participants=(), facilitators=())
    led.log = (*led.log, again)
    assert led.session == before


def test_nothing_happened_before_the_opening_or_in_the_future(lead) -> None:
    led = lead(Agenda(parts=(TALK, TALK)))
    led.do(actions.forward)
    began = led.wait(MINUTE).do(actions.forward)
    led.wait(MINUTE).write(e.Corrected, event=began.number, to=-5_000)
    assert led.session.spans[-1].begin == 0
    led.write(e.Corrected, event=began.number, to=99 * MINUTE)
    assert led.session.spans[-1].begin == 2 * MINUTE


def test_a_turn_that_nobody_started_is_taken_from_the_one_that_lasted_too_long(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.forward)
    led.do(actions.give_floor, "a")
    led.wait(6 * MINUTE).do(actions.give_floor, "c")
    led.wait(MINUTE).write(e.FloorGiven, person="b", since=3 * MINUTE)
    assert [(turn.person, time_spent(led.session, led.now, turn=n)) for n, turn in enumerate(led.session.turns)] == [
        ("a", 3 * MINUTE),
        ("b", 3 * MINUTE),
        ("c", MINUTE),
    ]
    led.undo()
    assert [turn.person for turn in led.session.turns] == ["a", "c"]


def test_nothing_began_before_the_opening_or_in_the_future(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.forward)
    led.wait(MINUTE).write(e.FloorGiven, person="b", since=9 * MINUTE)
    assert led.session.spans[-1].begin == MINUTE
    led.write(e.FloorGiven, person="c", since=-5_000)
    assert led.session.spans[0].begin == 0


def test_a_hold_that_was_none_is_charged_after_all(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.forward)
    held = led.wait(MINUTE).do(actions.hold)
    led.wait(2 * MINUTE).do(actions.hold)
    before = led.wait(MINUTE).session
    led.write(e.Struck, event=held.number)
    assert (time_spent(led.session, led.now, part=0), time_spent(led.session, led.now, held=True)) == (4 * MINUTE, 0)
    led.undo()
    assert led.session == before


moments = st.integers(0, 1_000)


@given(times=st.lists(moments, min_size=3, max_size=3).map(sorted), number=st.integers(1, 6), to=moments)
def test_a_correction_keeps_what_happened_and_its_order_in_time(times: list[int], number: int, to: int) -> None:
    agenda = Agenda(parts=(TALK, TALK, TALK))
    people = (PersonId("a"), PersonId("b"))
    log: tuple[e.Event, ...] = (
        e.Opened(number=1, at=0, agenda=agenda, participants=people, facilitators=()),
        *(e.WentTo(number=index + 2, at=at, part=index, activity=None) for index, at in enumerate(times)),
        e.FloorGiven(number=5, at=times[-1], person=people[0]),
        e.Corrected(number=6, at=1_000, event=number, to=to),
    )
    counting = amended(log)
    assert {event.number for event in counting} == {1, 2, 3, 4, 5}
    assert [event.at for event in counting] == sorted(event.at for event in counting)
    moved = next((event for event in counting if event.number == number), None)
    assert moved is None or moved.at == (0 if number == 1 else to)
    session = fold(log)
    assert all(span.end is None or span.begin <= span.end for span in session.spans)
    assert fold((*log, e.Undone(number=7, at=1_000, event=6))) == fold(log[:-1])
