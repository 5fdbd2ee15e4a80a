"""Which way to divide comes first, in every situation of an afternoon; by hand."""

from typing import Any

import pytest
from support.by_hand import GO, TODAY, Step, clock, closing, day, go_through, part, to

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.actions.replan import proposals, why_nothing
from inspiratie_tui.core.actions.ways_to_divide import Way
from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.forecast.forecast import Safety
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE

SHORTER, DROP, LATER, ROOMIER, TURNS = Way
ROUND = Part(title="Round", each=4 * MINUTE)
"""Six people: 24 minutes."""
TALK, WRITE, DIALOGUE = part("Talk", 40), part("Write", 20), part("Dialogue", 40, least=30)
VIEW, TEA = closing("View", 20), part("Tea", 10, optional=True)
MEAL = part("Meal", 30, kind=PartKind.BREAK, pinned=clock(15))
FOUR = day(TALK, WRITE, DIALOGUE, VIEW, end=clock(16))
"""From 14:00 to 16:00 exactly. Talk can give 20 minutes, Write 10, Dialogue 10."""
STIFF = day(part("Talk", 40, least=40), MEAL, VIEW, end=clock(16, 40))

EARLY_MEAL = part("Meal", 30, kind=PartKind.BREAK, pinned=clock(14, 40))
EARLY = day(ROUND, EARLY_MEAL, DIALOGUE, VIEW, end=clock(16, 40))


def end(led: Any) -> None:
    led.do(actions.end)


ROWS: list[tuple[str, Agenda, int, tuple[Step, ...], Way | Reason]] = [
    (
        "late in a round: its turns keep half, and what comes gives",
        day(ROUND, TALK, VIEW, end=clock(15, 24)),
        0,
        (GO, GO, 18),
        SHORTER,
    ),
    ("a round too long, and nothing behind it gives", day(ROUND, VIEW, end=clock(14, 44)), 12, (GO, GO, 4), LATER),
    ("turns are short, and nothing is late", day(ROUND, MEAL, VIEW, end=clock(15, 50)), 0, (GO, GO, 19, GO), TURNS),
    ("the closing is threatened", FOUR, 10, (GO,), SHORTER),
    ("threatened, and shorter is not enough", FOUR, 30, (GO, 35), DROP),
    ("the closing is gone", FOUR, 70, (GO,), LATER),
    ("what is left out takes more than it needs", day(TALK, TEA, VIEW, end=clock(15, 10)), 4, (GO,), SHORTER),
    ("one part is as good as all: the fewest minutes", day(TALK, TEA, VIEW, end=clock(15, 10)), 10, (GO,), SHORTER),
    ("the meal is late, and the end is not", day(TALK, WRITE, MEAL, VIEW, end=clock(16, 40)), 12, (GO,), SHORTER),
    ("short turns, nothing in hand: others give", day(ROUND, TALK, VIEW, end=clock(15, 24)), 0, (GO, GO, 9), TURNS),
    ("short, and nothing else before the meal", EARLY, 16, (GO, GO, 4, GO, 8, GO), Reason.TURNS_STAY_SHORT),
    ("turns that lack a few seconds lack nothing", day(ROUND, TALK, VIEW, end=clock(15, 40)), 0, (GO, 0.4), ROOMIER),
    ("nothing is late: time to spare", FOUR, 0, (GO, 20, GO), ROOMIER),
    ("all is as planned", FOUR, 0, (GO,), Reason.NOTHING_TO_DIVIDE),
    ("before the begin, in time", FOUR, -5, (), Reason.NOTHING_TO_DIVIDE),
    ("before the begin, late", FOUR, 10, (), SHORTER),
    ("in the last part, late", FOUR, 0, (to(3), 130), LATER),
    ("in the last part, in time", FOUR, 0, (to(3), 100), Reason.NOTHING_TO_DIVIDE),
    ("no end is known", day(TALK, part("Open"), VIEW, end=None), 30, (GO,), Reason.NO_END),
    ("late for a meal, and what comes before it is fixed", STIFF, 30, (GO,), Reason.NOTHING_GIVES),
    ("it has ended", FOUR, 30, (GO, end), Reason.ENDED),
    ("no parts", Agenda(), 0, (), Reason.NO_PARTS),
]


@pytest.mark.parametrize(("agenda", "late", "steps", "first"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_which_way_comes_first(lead, agenda: Agenda, late: int, steps: tuple[Step, ...], first: Way | Reason) -> None:
    led = go_through(lead(agenda), steps)
    wall = WallClock(led.now, TODAY + clock(14, late) + led.now)
    offered = proposals(led.session, wall)
    assert (offered[0].way if offered else why_nothing(led.session, wall)) == first
    if first in (SHORTER, DROP, LATER):
        assert offered[0].brings_back
        assert offered[0].closing is None or offered[0].closing.safety is Safety.SAFE


def test_a_break_without_a_pin_is_told_where_it_comes(lead) -> None:
    pause = part("Break", 10, kind=PartKind.BREAK)
    led = go_through(lead(day(TALK, pause, MEAL, VIEW, end=clock(15, 50))), (GO,))
    (only, *_) = proposals(led.session, WallClock(0, TODAY + clock(14, 20)))
    assert only.way is SHORTER
    assert [(pin.part, pin.begin - TODAY, pin.late) for pin in only.breaks] == [
        (1, clock(14, 50), 0),
        (2, clock(15), 0),
    ]
