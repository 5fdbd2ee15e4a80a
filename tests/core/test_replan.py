"""The proposals, by hand: minutes that parts get or give, what is left out, when it is over, what the closing has."""

from typing import Any

import pytest
from support.by_hand import GO, TODAY, Step, clock, closing, day, dropped, forward, go_through, hold, later, part, to

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.actions.replan import Proposal, may_replan, proposals, replan
from inspiratie_tui.core.actions.ways_to_divide import Way
from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.forecast.forecast import forecast
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.durations import planned_length

SHORTER, DROP, LATER, ROOMIER, TURNS = Way
TALK, WRITE = part("Talk", 40), part("Write", 20)
DIALOGUE, VIEW = part("Dialogue", 40, least=30), closing("View", 20)
FOUR = day(TALK, WRITE, DIALOGUE, VIEW, end=clock(16))
"""From 14:00 to 16:00 exactly. Talk can give 20 minutes, Write 10, Dialogue 10."""
MEAL = part("Meal", 30, kind=PartKind.BREAK, pinned=clock(15))
WITH_MEAL = day(TALK, WRITE, MEAL, DIALOGUE, VIEW, end=clock(16, 40))
"""With ten minutes in hand at the end."""
STIFF_MEAL = day(part("Talk", 40, least=36), part("Write", 20, least=20), MEAL, DIALOGUE, VIEW, end=clock(16, 40))
EARLY_MEAL = part("Meal", 30, kind=PartKind.BREAK, pinned=clock(14, 40))
SONG = part("Song", 5, optional=True)
ROUND = Part(title="Round", each=4 * MINUTE)
"""Six people: 24 minutes."""
NIGHT = day(TALK, WRITE, DIALOGUE, VIEW, begin=clock(23), end=clock(1))


def shorter(*by: int, end: int, closing: int = 20) -> tuple[Any, ...]:
    return SHORTER, by, (), 0, end, closing


def drop(part: int, end: int, closing: int = 20) -> tuple[Any, ...]:
    return DROP, None, (part,), 0, end, closing


def ending_later(minutes: int, end: int, closing: int = 20) -> tuple[Any, ...]:
    return LATER, None, (), minutes, end, closing


def roomier(*by: int, end: int, closing: int = 20) -> tuple[Any, ...]:
    return ROOMIER, by, (), 0, end, closing


def more(minutes: int) -> Any:
    return lambda led: led.do(actions.lengthen, minutes * MINUTE)


TEN_LATE = [shorter(-4, -2, -4, 0, end=clock(16)), drop(1, clock(15, 50)), ending_later(10, clock(16, 10))]
ROWS: list[tuple[str, Agenda, int, tuple[Step, ...], list[tuple[Any, ...]]]] = [
    ("in proportion", FOUR, clock(14, 10), (GO,), TEN_LATE),
    ("ready", FOUR, clock(14, 10), (), TEN_LATE),
    ("held", FOUR, clock(14), (GO, hold, 10), TEN_LATE),
    (
        "past midnight",
        NIGHT,
        clock(23, 10),
        (GO,),
        [shorter(-4, -2, -4, 0, end=clock(25)), drop(1, clock(24, 50)), ending_later(10, clock(25, 10))],
    ),
    (
        "never below the minimum",  # dialogue gives its 10; talk and write 2 : 1 of the other 20
        FOUR,
        clock(14, 30),
        (GO,),
        [shorter(-13, -7, -10, 0, end=clock(16)), drop(2, clock(15, 50)), ending_later(30, clock(16, 30))],
    ),
    (
        "as short as it can, and not enough",
        FOUR,
        clock(14, 50),
        (GO,),
        [
            ending_later(50, clock(16, 50)),
            shorter(-20, -10, -10, 0, end=clock(16, 10), closing=10),
            drop(2, clock(16, 10), closing=10),
        ],
    ),
    (
        "a part that runs over gives nothing",
        FOUR,
        clock(14),
        (GO, 50),
        [shorter(0, -3, -7, 0, end=clock(16)), drop(1, clock(15, 50)), ending_later(10, clock(16, 10))],
    ),
    (
        "in the middle of a part: what is left of it counts",  # 15, 20 and 40
        FOUR,
        clock(14, 10),
        (GO, 25),
        [shorter(-2, -3, -5, 0, end=clock(16)), drop(1, clock(15, 50)), ending_later(10, clock(16, 10))],
    ),
    (
        "never below what it has had",  # five minutes of talk are left
        FOUR,
        clock(14, 30),
        (GO, 35),
        [
            drop(2, clock(15, 50)),
            ending_later(30, clock(16, 30)),
            shorter(-5, -10, -10, 0, end=clock(16, 5), closing=15),
        ],
    ),
    (
        "only the stretch that runs late",
        WITH_MEAL,
        clock(14, 15),
        (GO,),
        [shorter(-10, -5, 0, 0, 0, end=clock(16, 30)), drop(1, clock(16, 30)), ending_later(5, clock(16, 45))],
    ),
    (
        "what a stretch cannot save it hands on",
        STIFF_MEAL,
        clock(14, 15),
        (GO,),
        [shorter(-4, 0, 0, -1, 0, end=clock(16, 40)), drop(1, clock(16, 30)), ending_later(5, clock(16, 45))],
    ),
    (
        "a pin alone is late, and what comes behind it does not help",
        day(TALK, EARLY_MEAL, part("Tea", 10, optional=True), VIEW, end=clock(16)),
        clock(14, 10),
        (GO,),
        [shorter(-10, 0, 0, 0, end=clock(15, 40))],
    ),
    (
        "an optional part first, though it is not enough",  # 5 of 10 each: what is over goes to the longest
        day(TALK, SONG, part("Share", 40), VIEW, end=clock(15, 45)),
        clock(14, 10),
        (GO,),
        [shorter(-5, 0, -5, 0, end=clock(15, 45)), ending_later(10, clock(15, 55)), drop(1, clock(15, 50), closing=15)],
    ),
    (
        "later alone, on the next whole minute",
        day(part("Talk", 40, least=40), VIEW),
        clock(14, 12) + 30 * SECOND,
        (GO,),
        [ending_later(13, clock(15, 12) + 30 * SECOND)],
    ),
    (
        "half of an odd length, rounded up, is kept",
        day(part("Talk", 25), VIEW, end=clock(14, 45)),
        clock(14, 20),
        (GO,),
        [ending_later(20, clock(15, 5)), shorter(-12, 0, end=clock(14, 53), closing=12)],
    ),
    (
        "half of what the agenda says, whatever was added",
        FOUR,
        clock(14),
        (GO, more(20)),
        [shorter(-10, -3, -7, 0, end=clock(16)), drop(1, clock(16)), ending_later(20, clock(16, 20))],
    ),
    (
        "in the middle of a round",  # 12 of 24 minutes are left of it, and 36
        day(ROUND, part("Share", 36), VIEW, end=clock(15, 20)),
        clock(14, 10),
        (GO, GO, 4, GO, 4, GO, 4),
        [shorter(-3, -7, 0, end=clock(15, 20)), drop(1, clock(14, 54)), ending_later(10, clock(15, 30))],
    ),
    (
        "no end named: what was planned together",
        day(TALK, part("Share", 40), VIEW, end=None),
        clock(14, 6),
        (GO,),
        [shorter(-3, -3, 0, end=clock(15, 40)), drop(1, clock(15, 6)), ending_later(6, clock(15, 46))],
    ),
    (
        "one that somebody was in is not left out",  # of write 18 minutes are left
        FOUR,
        clock(14, 10),
        (to(1), 2, to(0)),
        [shorter(-4, -2, -4, 0, end=clock(16)), drop(2, clock(15, 30)), ending_later(10, clock(16, 10))],
    ),
    (
        "what is left out gives nothing",
        FOUR,
        clock(14, 30),
        (GO, dropped(1)),
        [shorter(-5, 0, -5, 0, end=clock(16)), drop(2, clock(15, 30)), ending_later(10, clock(16, 10))],
    ),
    (
        "what is pinned stays as long as it is",
        day(part("Talk", 40, pinned=clock(14)), WRITE, VIEW, end=clock(15, 20)),
        clock(14, 10),
        (GO,),
        [shorter(0, -10, 0, end=clock(15, 20)), drop(1, clock(15, 10)), ending_later(10, clock(15, 30))],
    ),
    ("agreed already", FOUR, clock(14, 10), (GO, later(10)), []),
    ("in hand", FOUR, clock(14), (GO, 20, GO), [roomier(0, 7, 13, 0, end=clock(16))]),
    (
        "in hand before the meal; one minute at the end is no room",
        day(TALK, MEAL, DIALOGUE, VIEW, end=clock(16, 31)),
        clock(14),
        (GO,),
        [roomier(20, 0, 0, 0, end=clock(16, 30))],
    ),
    ("as planned", FOUR, clock(14), (GO,), []),
    ("a minute in hand", day(TALK, VIEW, end=clock(15, 1)), clock(14), (GO,), []),
    ("two minutes in hand", day(TALK, VIEW, end=clock(15, 2)), clock(14), (GO,), [roomier(2, 0, end=clock(15, 2))]),
    ("twenty seconds late", FOUR, clock(14) + 20 * SECOND, (GO,), []),
    ("only what may not be touched", day(MEAL, VIEW, end=None), clock(14, 45), (GO,), []),
    ("no end known", day(TALK, part("Open"), VIEW, end=None), clock(14, 45), (GO,), []),
    ("without a length", day(part("Open"), VIEW), clock(14), (GO, 45), [ending_later(5, clock(15, 5))]),
    ("nothing", Agenda(), clock(14), (), []),
]


def offered(led, begun: int) -> tuple[Proposal, ...]:
    return proposals(led.session, WallClock(led.now, TODAY + begun + led.now))


@pytest.mark.parametrize(
    ("agenda", "begun", "steps", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_what_is_proposed(
    lead, agenda: Agenda, begun: int, steps: tuple[Step, ...], expected: list[tuple[Any, ...]]
) -> None:
    led = go_through(lead(agenda), steps)
    before = [planned_length(led.session, number) for number in range(len(agenda.parts))]
    found = offered(led, begun)
    assert [
        (one.way, one.by, one.dropped, one.later, one.end - TODAY, one.closing and one.closing.available)
        for one in found
    ] == [
        (way, tuple(minutes * MINUTE for minutes in by or [0] * len(before)), out, later * MINUTE, end, rest * MINUTE)
        for way, by, out, later, end, rest in expected
    ]
    for one in found:
        assert one.lengths == tuple(
            0 if number in one.dropped else length and length + one.by[number] for number, length in enumerate(before)
        )


def test_what_is_chosen_comes_out_and_can_be_taken_back(lead) -> None:
    led = go_through(lead(WITH_MEAL), (GO, 20))
    for proposal in offered(led, clock(14, 25)):
        before = led.session
        happened = led.do(replan, proposal)
        assert isinstance(happened, e.Replanned)
        wall = TODAY + clock(14, 25) + led.now
        after = forecast(led.session, WallClock(led.now, wall))
        assert (after.end, after.closing) == (proposal.end, proposal.closing)
        assert proposal.due == after.end - (after.late or 0)
        led.undo()
        assert led.session == before


@pytest.mark.parametrize(
    "happens",
    [
        more(1),
        lambda led: go_through(led, (forward,)),
        dropped(1),
        lambda led: led.do(actions.toggle_presence, "f"),
    ],
    ids=["a minute more", "the next part", "left out by somebody", "one person less in a round to come"],
)
def test_a_proposal_is_refused_when_it_would_not_give_what_it_showed(lead, happens: Any) -> None:
    led = go_through(lead(day(TALK, WRITE, ROUND, VIEW, end=clock(15, 44))), (GO, 10))
    by_all, by_one, _ = offered(led, clock(14, 10))
    assert by_one.dropped == (1,)
    happens(led)
    assert led.refused(replan, by_all) is Reason.DIVISION_OUTDATED


@pytest.mark.parametrize("times", [1, 2])
def test_what_has_begun_meanwhile_is_not_left_out(lead, times: int) -> None:
    led = go_through(lead(FOUR), (GO, 10))
    _, by_one, _ = offered(led, clock(14, 10))
    assert by_one.dropped == (1,)
    go_through(led, (GO,) * times)
    assert led.refused(replan, by_one) is Reason.DIVISION_OUTDATED


def test_nothing_is_divided_when_it_is_over_or_when_there_is_nothing(lead) -> None:
    led = go_through(lead(FOUR), (GO, 10))
    proposal = offered(led, clock(14, 10))[0]
    led.do(actions.end)
    assert offered(led, clock(14, 10)) == ()
    assert led.refused(lambda session, _at, _number: may_replan(session)) is Reason.ENDED
    assert led.refused(replan, proposal) is Reason.ENDED
    assert lead(Agenda()).refused(replan, proposal) is Reason.NO_PARTS


def test_the_length_of_a_turn_stays(lead) -> None:
    led = go_through(lead(day(ROUND, VIEW, end=clock(14, 44))), (GO, GO, 2))
    led.do(replan, offered(led, clock(14, 6))[0])
    assert planned_length(led.session, 0) == 18 * MINUTE
    assert led.session.block.each == 4 * MINUTE
    assert led.floor == "a"
