"""Dividing what is left while turns have too little time: they come first, and keep half. By hand, in minutes."""

from typing import Any

import pytest
from support.by_hand import GO, TODAY, Step, clock, closing, day, go_through, part

from inspiratie_tui.core.actions.replan import Proposal, proposals, replan
from inspiratie_tui.core.actions.ways_to_divide import Way
from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE

DIALOGUE, VIEW = part("Dialogue", 40, least=30), closing("View", 20)
MEAL = part("Meal", 30, kind=PartKind.BREAK, pinned=clock(15))
EARLY_MEAL = part("Meal", 30, kind=PartKind.BREAK, pinned=clock(14, 40))
LATER_MEAL = part("Meal", 30, kind=PartKind.BREAK, pinned=clock(14, 46))
ROUND = Part(title="Round", each=4 * MINUTE)
"""Six people: 24 minutes."""


def shorter(*by: int, end: int, closing: int = 20) -> tuple[Any, ...]:
    return Way.SHORTER, by, 0, end, closing


def ending_later(minutes: int, end: int, closing: int = 20) -> tuple[Any, ...]:
    return Way.LATER, (0, 0), minutes, end, closing


def roomier(*by: int, end: int, closing: int = 20) -> tuple[Any, ...]:
    return Way.ROOMIER, by, 0, end, closing


def more_for_turns(*by: int, end: int, closing: int = 20) -> tuple[Any, ...]:
    return Way.TURNS, by, 0, end, closing


ROWS: list[tuple[str, Agenda, int, tuple[Step, ...], list[tuple[Any, ...]]]] = [
    (
        "turns are shorter than planned: no room for anything else",  # five minutes for one of two and four of four
        day(ROUND, MEAL, DIALOGUE, VIEW, end=clock(16, 40)),
        clock(14),
        (GO, GO, 19, GO),
        [more_for_turns(13, 0, 0, 0, end=clock(16, 30))],
    ),
    (
        "what is in hand behind a pin does not help them, and nobody else gets it",
        day(ROUND, EARLY_MEAL, DIALOGUE, VIEW, end=clock(16, 40)),
        clock(14, 16),
        (GO, GO, 4, GO, 8, GO),
        [],
    ),
    (
        "nothing is in hand: what is to come gives what the round that goes on lacks",  # 15 left of 24 for 5 x 4
        day(ROUND, part("Talk", 40), part("Write", 10), VIEW, end=clock(15, 34)),
        clock(14),
        (GO, GO, 9),
        [more_for_turns(5, -4, -1, 0, end=clock(15, 34))],
    ),
    (
        "half turns already run past their part: that much costs nothing",  # 2 left of 24 for 5 x 2
        day(ROUND, part("Talk", 40), VIEW, end=clock(15, 32)),
        clock(14),
        (GO, GO, 22),
        [more_for_turns(18, -10, 0, end=clock(15, 32))],
    ),
    (
        "what was spoken past their part costs nothing either",  # 2 past 24 and 20 to go: ten are in hand after 5 x 2
        day(ROUND, LATER_MEAL, DIALOGUE, VIEW, end=clock(16, 30)),
        clock(14),
        (GO, GO, 26),
        [more_for_turns(22, 0, 0, 0, end=clock(16, 16))],
    ),
    (
        "turns that fit do not ask for it",
        day(ROUND, MEAL, DIALOGUE, VIEW, end=clock(16, 30)),
        clock(14),
        (GO, GO, 4, GO),
        [roomier(36, 0, 0, 0, end=clock(16, 30))],
    ),
    (
        "half turns are kept",  # 24 minutes for six turns of four, of which the agenda lets ten do
        day(Part(title="Round", each=4 * MINUTE, minimum=10 * MINUTE), VIEW, end=clock(14, 44)),
        clock(14, 16),
        (GO,),
        [ending_later(16, clock(15)), shorter(-12, 0, end=clock(14, 48), closing=16)],
    ),
    (
        "half turns of those who are still to come, and what the others had",  # 4 + 4 + 4 x 2
        day(ROUND, VIEW, end=clock(14, 44)),
        clock(14, 10),
        (GO, GO, 4, GO, 4),
        [ending_later(10, clock(14, 54)), shorter(-8, 0, end=clock(14, 46), closing=18)],
    ),
]


def offered(led: Any, begun: int) -> tuple[Proposal, ...]:
    return proposals(led.session, WallClock(led.now, TODAY + begun + led.now))


@pytest.mark.parametrize(
    ("agenda", "begun", "led_so", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_what_is_proposed(
    lead, agenda: Agenda, begun: int, led_so: tuple[Step, ...], expected: list[tuple[Any, ...]]
) -> None:
    led = go_through(lead(agenda), led_so)
    assert [
        (
            one.way,
            tuple(change // MINUTE for change in one.by),
            one.later // MINUTE,
            one.end - TODAY,
            one.closing and one.closing.available // MINUTE,
        )
        for one in offered(led, begun)
    ] == expected


def test_the_turns_get_what_was_promised(lead) -> None:
    """Five who are still to come have five minutes; with fifteen more they have what was planned."""
    led = go_through(lead(day(ROUND, MEAL, DIALOGUE, VIEW, end=clock(16, 40))), (GO, GO, 19))
    led.do(replan, offered(led, clock(14))[0])
    go_through(led, (GO,))
    assert led.session.guide == 4 * MINUTE
    led = go_through(lead(day(ROUND, VIEW, end=clock(14, 44))), (GO, GO, 4))
    led.do(replan, next(one for one in offered(led, clock(14, 10)) if one.way is Way.SHORTER))
    go_through(led, (GO,))
    assert led.session.guide == 2 * MINUTE, "twenty minutes for five, less ten"
