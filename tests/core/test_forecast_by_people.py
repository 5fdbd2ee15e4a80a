"""When a part with turns is over, and what it says of that: by hand, in minutes since it began."""

from typing import Any

import pytest
from support.by_hand import GO, TODAY, Step, clock, go_through, part, to
from support.turns_by_hand import activity, comes_or_goes, give, hold, more, passes, steps, turns

from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.forecast.forecast import Forecast, forecast
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.view.build import view


def expected(led: Any) -> Forecast:
    return forecast(led.session, WallClock(led.now, TODAY + clock(14) + led.now))


OPENING = steps(30, activity("Agreements", 6), activity("Round", each=2, with_facilitators=True))
"""Six people and two who lead: 6 + 16 = 22 of 30 minutes; with half turns 14."""
FOUR_OVER = (GO, GO, 4, GO, 4, GO, 4, GO)
"""Three turns of four minutes in a round of two; guides 2, 8/5 and 1: each took over one and a half times its own."""
ROWS: list[tuple[str, Part, tuple[Step, ...], float]] = [
    # a part to come takes its length, and half turns at least
    ("to come", OPENING, (), 30),
    ("to come, too short for its turns", turns(2, 8), (), 8),
    ("to come, too short for half turns", turns(2, 4), (), 6),
    # at its begin
    ("as planned", turns(2), (GO,), 12),
    ("with a length of its own", turns(2, 15), (GO,), 15),
    ("before its round", OPENING, (GO,), 30),
    ("before its round, late: turns will be shorter", OPENING, (GO, 20), 30),
    ("before its round, too late for half turns", OPENING, (GO, 25), 33),
    # in the round
    ("nobody began for four minutes", turns(2), (GO, 4), 12),
    ("nobody began for ten: half turns from now on", turns(2), (GO, 10), 16),
    ("one speaks", turns(2), (GO, GO, 1), 12),
    ("one speaks for twice as long", turns(2), (GO, GO, 4), 12),
    ("half turns no longer fit", turns(2), (GO, GO, 8), 13),
    ("the next one has begun", turns(2), (GO, GO, 8, GO), 13),
    ("two took four each: four in four", turns(2), (GO, GO, 4, GO, 4), 12),
    ("two took five each: four in two", turns(2), (GO, GO, 5, GO, 5), 14),
    ("nobody speaks in between", turns(2), (GO, GO, 2, give("a"), 3), 12),
    ("a facilitator speaks in between", turns(2), (GO, GO, 2, give("F"), 6), 13),
    ("the round is complete", turns(2, 15), (GO, GO, *[1, GO] * 6), 15),
    ("the last one speaks over", turns(2, 15), (GO, GO, *[1, GO] * 5, 12), 17),
    # what lies behind it in the part
    ("an activity behind it", steps(20, activity("R", each=2), activity("T", 8)), (GO, 6), 20),
    ("half turns and that", steps(20, activity("R", each=2), activity("T", 8)), (GO, 9), 23),
    ("a round behind it: half turns too", steps(20, activity("R", each=2), activity("S", each=2)), (GO, 11), 23),
    ("a round behind it gives first", steps(24, activity("R", each=2), activity("S", each=2)), (GO, 10), 24),
    ("one without a length takes nothing", steps(12, activity("R", each=2), activity("T")), (GO, 6), 12),
    ("an activity with a length of its own", steps(30, activity("R", 12, 2), activity("T", 8)), (GO, 10), 30),
    ("and that has run out", steps(20, activity("R", 12, 2), activity("T", 8)), (GO, 10), 24),
    # any order: who is still to come counts as long as there is time
    ("any order", turns(2, any_order=True), (GO, 10), 16),
    ("any order, and the time is up", turns(2, any_order=True), (GO, 12), 12),
    ("any order, one speaks past the time", turns(2, any_order=True), (GO, 11.5, give("c"), 0.5), 12.5),
    # feedback: those who give take turns as everybody does
    ("a round of feedback", turns(4, 20, givers=True), (GO, GO, 8), 20),
    ("whoever wants: no turns", part("Talk", 10), (GO, give("c"), 12), 12),
    ("no length of a turn", part("Free", 10, any_order=True), (GO, give("c"), 4), 10),
    # passing, coming, going
    ("somebody passed: still to come", turns(2), (GO, 9, GO, passes), 15),
    ("somebody declined", turns(2), (GO, GO, *[passes] * 7, 9), 13),
    ("two left before they spoke", turns(2, 12), (GO, 9, comes_or_goes("e"), comes_or_goes("f")), 13),
    ("somebody comes late", turns(2, 12), (comes_or_goes("f"), GO, GO, 10, comes_or_goes("f")), 15),
    ("somebody comes late, and the round is longer", turns(2), (comes_or_goes("f"), GO, GO, 5, comes_or_goes("f")), 12),
    # holds, a minute more
    ("a hold is spent by nobody", turns(2), (GO, GO, 1, hold, 30, hold), 42),
    ("minutes more", turns(2), (GO, 10, more(4)), 16),
    ("minutes more in it, and enough", turns(2), (GO, 6, more(3)), 15),
    # the pace
    ("three ran over: three more of four", turns(2), FOUR_OVER, 24),
    ("the pace of the one who speaks", turns(2), (*FOUR_OVER, 3), 24),
    ("over the pace", turns(2), (*FOUR_OVER, 6), 26),
    ("the last but one took a minute: no pace any more", turns(2), (*FOUR_OVER, 1, GO), 15),
    ("a pass is no turn", turns(2), (*FOUR_OVER, passes), 24),
    ("two ran over: not yet", turns(2), (GO, GO, 4, GO, 4, GO, 4), 15),
    ("one and a half times is not over it", turns(2, 24), (GO, GO, 3, GO, 3, GO, 3, GO), 24),
    ("it ends with the round", turns(2), (*FOUR_OVER, 4, GO, 4, GO, 4, GO, 1), 25),
    ("it holds in its part alone", steps(40, activity("R", each=2), activity("S", each=2)), (*FOUR_OVER,), 40),
]


@pytest.mark.parametrize(("plan", "led_so", "minutes"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_when_a_part_with_turns_is_over(lead, plan: Part, led_so: tuple[Step, ...], minutes: float) -> None:
    led = go_through(lead(Agenda(begin=clock(14), parts=(plan, part("After", 10)))), led_so)
    begins = expected(led).begins[1]
    assert begins is not None
    assert (begins - TODAY - clock(14)) / MINUTE == minutes


def test_two_parts_of_turns_behind_each_other(lead) -> None:
    led = lead(Agenda(begin=clock(14), end=clock(14, 24), parts=(turns(2), turns(2))))
    go_through(led, (GO, 10))
    assert ((expected(led).end - TODAY - clock(14)) / MINUTE, expected(led).late) == (28, 4 * MINUTE)
    go_through(led, (to(1), 2))  # left with nobody heard: nobody asks for their turns any more
    assert (expected(led).end - TODAY - clock(14)) / MINUTE == 22


def test_a_pin_never_makes_a_turn_shorter(lead) -> None:
    led = lead(Agenda(begin=clock(14), parts=(turns(2), part("Break", 10, pinned=clock(14, 5)))))
    go_through(led, (GO, GO))
    assert led.session.guide == 2 * MINUTE
    pin = expected(led).pin
    assert pin is not None
    assert pin.late == 7 * MINUTE


@pytest.mark.parametrize(
    ("parts", "led_so", "count"),
    [
        ((part("a", 5), part("b", 5)), (GO,), 0),
        ((part("a"), part("b", 5)), (GO,), 1),
        ((part("a"), part("b", 5), part("c")), (GO,), 2),
        ((part("a"), part("b", 5), part("c")), (), 2),
        ((part("a"), part("b", 5, pinned=clock(15))), (GO,), 0),
        ((part("a"), part("b", 5, pinned=clock(15))), (GO, 61), 1),  # it runs on
        ((part("a"), part("b", 70), part("c", 5, pinned=clock(15))), (GO,), 1),
        ((part("a"), part("b", 5)), (GO, GO), 0),
        ((part("a", least=5), part("b", 5)), (GO,), 1),
        ((steps(None, activity("R", each=2), activity("T")),), (GO,), 1),
    ],
)
def test_how_many_parts_leave_the_end_unknown(
    lead, parts: tuple[Part, ...], led_so: tuple[Step, ...], count: int
) -> None:
    led = go_through(lead(Agenda(begin=clock(14), parts=parts)), led_so)
    assert expected(led).without_end == count


def told(led: Any) -> int:
    """Return the halves of a minute that the line says each turn to come has."""
    return view(led.session, WallClock(led.now, TODAY + clock(14) + led.now), {}).truth.halves


def test_the_time_told_for_each_waits_for_the_next_turn_but_not_for_more_time(lead: Any) -> None:
    led = go_through(lead(Agenda(parts=(turns(2, 12),)), people="abcdefgh"), (GO, GO))
    assert [told(led), told(led.wait(MINUTE)), told(led.wait(4 * MINUTE))] == [3, 3, 3], "frozen while it runs over"
    more(6)(led)
    assert told(led) == 4, "as long as what was divided again promises, in the same turn"
    assert led.session.guide == 3 * MINUTE // 2, "the turn that goes on keeps its own"
