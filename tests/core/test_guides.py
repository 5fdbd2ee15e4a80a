"""How long there is for a turn: worked out when the floor is given, and kept with it. By hand, in minutes."""

from collections.abc import Callable
from typing import Any

import pytest
from support.by_hand import GO, Step, go_through, part
from support.turns_by_hand import activity, comes_or_goes, give, hold, more, passes, steps, turns

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.corrections import Correction, correct
from inspiratie_tui.core.actions.reminders import accept
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.guides import guide

TWO = 2 * MINUTE


@pytest.mark.parametrize(
    ("left", "turns", "expected"),
    [
        (None, 5, 120),
        (600, 5, 120),
        (599, 5, 119),
        (450, 5, 90),
        (300, 5, 60),
        (299, 5, 60),
        (0, 5, 60),
        (-900, 5, 60),
        (60, 1, 60),
        (90, 1, 90),
        (7, 0, 120),
    ],
)
def test_a_guide_lies_between_half_a_turn_and_a_turn(left: int | None, turns: int, expected: int) -> None:
    assert guide(TWO, None if left is None else left * SECOND, turns) // SECOND == expected


OPENING = steps(30, activity("Agreements", 6), activity("Round", each=2, with_facilitators=True))
"""As the second afternoon begins: six people and two who lead, two minutes each; 24 minutes are there for them."""
ROWS: list[tuple[str, Part, tuple[Step, ...], float | None]] = [
    # length of the block from turns x people: the part alone limits it
    ("as planned", turns(2), (GO, GO), 2),
    ("the second, after one of two minutes", turns(2), (GO, GO, 2, GO), 2),
    ("the second, after one of four", turns(2), (GO, GO, 4, GO), 8 / 5),
    ("nobody has begun for six minutes", turns(2), (GO, 6, GO), 1),
    ("nor for ten: never below half", turns(2), (GO, 10, GO), 1),
    ("the last, with six minutes left", turns(2), (GO, GO, 1, GO, 1, GO, 1, GO, 1, GO, 2, GO), 2),
    ("the last, with one and a half left", turns(2), (GO, GO, 3, GO, 2, GO, 2, GO, 2, GO, 1.5, GO), 1.5),
    ("facilitators take turns too: eight in 24", OPENING, (GO, 6, GO, GO), 2),
    ("and in 16", OPENING, (GO, 14, GO, GO), 2),
    ("and in 12", OPENING, (GO, 18, GO, GO), 1.5),
    # a length of its own
    ("a block that is too short for its turns", turns(2, 9), (GO, GO), 1.5),
    ("an activity of its own length", steps(40, activity("Round", 9, 2), activity("Talk", 20)), (GO, GO), 1.5),
    ("its part is shorter", steps(28, activity("Round", 12, 2), activity("Talk", 20)), (GO, GO), 8 / 6),
    ("activities behind it keep their time", steps(30, activity("Round", each=2), activity("T", 21)), (GO, GO), 1.5),
    ("also one of turns", steps(20, activity("R", each=2), activity("S", each=2)), (GO, GO), 8 / 6),
    ("one without a length takes none", steps(9, activity("Round", each=2), activity("T")), (GO, GO), 1.5),
    ("added to the part while it ran", steps(40, activity("R", 9, 2), activity("T", 20)), (GO, more(3), GO), 2),
    ("added before it ran", steps(40, activity("T", 20), activity("R", 9, 2)), (GO, more(3), GO, GO), 1.5),
    ("taken off while it ran", steps(40, activity("R", 12, 2), activity("T", 20)), (GO, more(-3), GO), 1.5),
    ("added to a round that is its part", turns(2, 9), (GO, more(3), GO), 2),
    # no length
    ("no length at all", steps(None, activity("R", each=2), activity("T")), (GO, 60, GO), 2),
    ("its own length, in a part without any", steps(None, activity("R", 9, 2), activity("T")), (GO, GO), 1.5),
    # who is counted
    ("two are not here", turns(2, 9), (comes_or_goes("e"), comes_or_goes("f"), GO, GO), 2),
    ("somebody who passed once counts", turns(2, 9), (GO, GO, passes), 1.5),
    ("somebody who declined does not", turns(2, 5), (GO, GO, *[passes] * 7), 1),
    ("somebody who comes late counts", turns(2, 9), (comes_or_goes("f"), GO, GO, comes_or_goes("f"), 2, GO), 1.4),
    # any order, and who wants
    ("in any order as in order", turns(2, 9, any_order=True), (GO, give("c")), 1.5),
    ("any order without a length of a turn", part("Free", 9, any_order=True), (GO, give("c")), None),
    ("whoever wants", part("Talk", 9), (GO, give("c")), None),
    ("a facilitator outside the round", turns(2, 9), (GO, give("F")), None),
    ("a facilitator in it", turns(2, 8, with_facilitators=True), (GO, give("F")), 1),
    # time that stands still is spent by nobody
    ("a hold before it", turns(2), (GO, hold, 30, hold, GO), 2),
    ("a hold in a turn", turns(2), (GO, GO, 2, hold, 30, hold, GO), 2),
    # going on with a turn, and another one after a pass
    ("a turn that goes on keeps its guide", turns(2), (GO, GO, 2, give("F"), 5, give("a")), 2),
    ("after a pass another one", turns(2), (GO, GO, 6, passes, GO, GO, GO, GO, GO), 2),
    ("the floor after a pass, at once", turns(2), (GO, GO, 6, passes), 1),
]


@pytest.mark.parametrize(("plan", "led_so", "minutes"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_the_guide_of_a_turn(lead, plan: Part, led_so: tuple[Step, ...], minutes: float | None) -> None:
    led = go_through(lead(Agenda(parts=(plan,))), led_so)
    assert led.session.guide == (None if minutes is None else int(minutes * MINUTE))


def put_right(event: int | None, **change: Any) -> Callable[[Any], None]:
    return lambda led: led.do(lambda _, at, number: correct(led.log, at, number, Correction(event, **change)))


def undo(led: Any) -> None:
    led.undo()


def redo(led: Any) -> None:
    led.redo()


def back(led: Any) -> None:
    led.do(actions.back)


def divided(led: Any) -> None:
    led.write(e.Replanned, by=(4 * MINUTE,))


ROUND = Agenda(parts=(turns(2),))
RUNNING = (GO, GO, 3, GO, 3, GO, 1)
"""Six of two minutes in twelve: a and b took three each, and c has six minutes for four: a minute and a half."""


@pytest.mark.parametrize(
    "happens",
    [
        (more(5),),
        (more(-2),),
        (comes_or_goes("f"),),
        (comes_or_goes("a"), comes_or_goes("f"), comes_or_goes("f")),
        (hold, 9, hold),
        (put_right(4, to=2 * MINUTE),),
        (put_right(4, to=5 * MINUTE),),
        (put_right(5, to=4 * MINUTE),),
        (put_right(4, none=True),),
        (put_right(4, person="e"),),
        (put_right(4, person="c"),),
        (put_right(3, person="c"),),
        (put_right(None, to=MINUTE, person="F"),),
        (give("F"), 1, back),
        (give("F"), 9, give("c")),
        (give("F"), 9, give("c"), 1, put_right(5, none=True)),
        (GO, undo),
        (undo, redo),
        (more(1), undo, redo),
        (divided,),
        (divided, undo),
    ],
)
def test_nothing_changes_the_guide_of_a_running_turn(lead, happens: tuple[Step, ...]) -> None:
    led = go_through(lead(ROUND), RUNNING)
    assert (led.floor, led.session.guide) == ("c", 90 * SECOND)
    go_through(led, happens)
    assert (led.floor, led.session.guide) == ("c", 90 * SECOND)


def test_the_pass_that_began_a_turn_anew_is_taken_away(lead) -> None:
    """Then it is one turn: its time adds up, and the guide is the one it had when the floor was given last."""
    led = go_through(lead(ROUND), (GO, GO, 6, passes, give("a"), 1))
    assert (led.floor, led.session.guide, time_spent(led.session, led.now, turn=2)) == ("a", 72_000, MINUTE), (
        "six for five"
    )
    go_through(led, (put_right(4, none=True),))
    assert (led.floor, led.session.guide, time_spent(led.session, led.now, turn=0)) == ("a", 72_000, 7 * MINUTE)


def test_time_before_a_pass_stays_spent_and_the_next_turn_begins_at_zero(lead) -> None:
    led = go_through(lead(ROUND), (GO, GO, 1, passes, 2, give("a"), 1.5))
    session = led.session
    assert [
        (turn.person, time_spent(session, led.now, turn=index) / MINUTE) for index, turn in enumerate(session.turns)
    ] == [("a", 1), ("b", 2), ("a", 1.5)]
    assert time_spent(session, led.now, part=0) == 4.5 * MINUTE
    go_through(led, (GO, 1, back))
    assert (led.floor, time_spent(led.session, led.now, turn=2)) == ("a", 1.5 * MINUTE), "back goes on with the last"


def test_a_turn_that_began_earlier_has_the_guide_of_that_moment(lead) -> None:
    led = go_through(lead(ROUND), (GO, GO, 6))
    led.do(accept)  # b began when the two minutes of a were over: ten for five
    assert (led.floor, led.session.guide) == ("b", TWO)
    led = go_through(lead(ROUND), (GO, GO, 3, GO, 5, put_right(None, to=5 * MINUTE, person="c")))
    assert (led.floor, led.session.guide) == ("c", 105 * SECOND), "seven for four"


def test_a_correction_of_who_spoke_after_a_pass_leaves_the_guide(lead) -> None:
    led = go_through(lead(ROUND), (GO, GO, 6, passes, put_right(4, person="d")))
    assert (led.floor, led.session.guide) == ("d", MINUTE)


@pytest.mark.parametrize("kind", [e.FloorGiven, e.Passed])
def test_a_log_without_guides_has_turns_as_long_as_planned(lead, kind: type[e.Event]) -> None:
    led = go_through(lead(ROUND), (GO, GO, 9))
    led.write(kind, person="b" if kind is e.FloorGiven else "a")
    assert (led.floor, led.session.guide) == ("b", TWO)
    led.write(e.FloorGiven, person=None)
    led.write(e.FloorGiven, person="b")
    assert led.session.guide == TWO


def test_the_agenda_changes_and_the_running_turn_keeps_its_guide(lead) -> None:
    led = go_through(lead(ROUND), RUNNING)
    led.write(e.AgendaChanged, agenda=Agenda(parts=(turns(4),)))
    assert led.session.guide == 90 * SECOND
    go_through(led, (GO,))
    assert led.session.guide == 4 * MINUTE
