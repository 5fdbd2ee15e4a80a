"""What the truth line knows in every case, by hand; its words are those of `texts.live_text`.

A session begins at 14:00 on the clock, unless a row says otherwise.
"""

from itertools import pairwise
from typing import Any

import pytest
from support.by_hand import GO, TODAY, Step, clock, closing, day, dropped, forward, go_through, hold, later, part, to

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part, PartKind
from inspiratie_tui.core.forecast.forecast import Safety, forecast
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND
from inspiratie_tui.core.view.agenda_slices import AgendaRow
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.core.view.facts import TruthSlice
from inspiratie_tui.texts.times import short_clock_time


def line(led, begun: int = clock(14)) -> str:
    wall = TODAY + begun + led.now
    assert led.session.ended or forecast(led.session, WallClock(led.now, wall)).end >= wall
    # Without digits the line tells the time left as well.
    truth = view(led.session, WallClock(led.now, wall), {}, Digits.NONE).truth
    return " · ".join(filter(None, (_left(truth), _pin(truth), _closing(truth), _ends(truth))))


def _left(truth: TruthSlice) -> str:
    if truth.left is None:
        return ""
    return f"{truth.left} min left" if truth.left > 0 else f"{-truth.left} min over"


def _pin(truth: TruthSlice) -> str:
    return "" if truth.pin is None or truth.pin_at is None else _moment(truth.pin.lower(), truth.pin_at, truth.pin_late)


def _closing(truth: TruthSlice) -> str:
    match truth.closing:
        case Safety.SAFE:
            return f"closing {truth.closing_planned} min safe"
        case Safety.SQUEEZED:
            return f"closing {truth.closing_minutes} of {truth.closing_planned} min"
        case Safety.GONE:
            return "closing no longer fits"
        case _:
            return ""


def _ends(truth: TruthSlice) -> str:
    return _moment("ends", truth.ends, truth.late or 0)


def _moment(what: str, time: int, late: int) -> str:
    return f"{what} {short_clock_time(time)}" + (f", {late} late" if late > 0 else "")


TALK = part("Talk", 30)
MEAL = part("Meal", 30, kind=PartKind.BREAK, pinned=clock(15))
VIEW = closing("View", 20, least=10)
ROUND = closing("Round", 10, least=8)
TWO = (TALK, VIEW, ROUND)
"""Ends at 15:00, of which the last half hour is the closing: at least 18 minutes of it."""


def row(name: str, said: str, agenda: Agenda, *steps: Step, begun: int = clock(14)) -> Any:
    return pytest.param(agenda, steps, begun, said, id=name)


PLENTY = day(TALK, MEAL, VIEW, end=clock(16))
PINNED = (TALK, VIEW, closing("Guest", 10, least=8, pinned=clock(15)))
EVENING = day(part("Talk", 90), part("Midnight", 30, pinned=0), closing("View", 30), end=clock(1), begin=clock(22))
LATE_DAY = day(part("Work", 600), part("Meal", 60, pinned=clock(21, 30)), VIEW, begin=None, end=clock(23))
ROWS = [
    # pins and slack
    row("slack takes it", "20 min over · meal 15:00 · closing 20 min safe · ends 15:50", PLENTY, GO, 50),
    row(
        "more than the slack",
        "35 min over · meal 15:05, 5 late · closing 20 min safe · ends 15:55",
        PLENTY,
        GO,
        65,
    ),
    row(
        "both slacks gone",
        "45 min over · meal 15:15, 15 late · closing 15 of 20 min · ends 16:05, 5 late",
        PLENTY,
        GO,
        75,
    ),
    row("after the pin", "closing 20 min safe · ends 16:00", PLENTY, GO, 70, to(1)),
    row("held", "30 min left · meal 15:00 · closing 20 min safe · ends 15:50", PLENTY, GO, hold, 30),
    # minimum lengths: as long as each part can have its own
    row("at the minimum", "12 min over · closing 18 of 30 min", day(*TWO), GO, 42),
    row("below it", "13 min over · closing no longer fits · ends 15:13", day(*TWO), GO, 43),
    row("in its middle", "2 min over · closing 28 of 30 min · ends 15:02", day(*TWO), GO, 30, GO, 22),
    row("its last part", "3 min over · closing no longer fits", day(*TWO), GO, 30, GO, 23),
    row("had its time", "5 min over · closing 30 min safe · ends 15:05, 5 late", day(*TWO), GO, 30, GO, 20, GO, 15),
    row("not late", "5 min over · closing 30 min safe · ends 14:55", day(*TWO), GO, 20, GO, 20, GO, 15),
    row("had more", "10 min left · closing 30 min safe", day(*TWO), GO, 20, GO, 30, GO),
    row(
        "past the end",
        "3 min left · closing 27 of 30 min",
        day(TALK, VIEW, closing("Round", 10)),
        GO,
        30,
        GO,
        30,
        GO,
        7,
    ),
    row("past the end, too little", "closing no longer fits", day(*TWO), GO, 30, GO, 31, GO, 7),
    row("past the end, enough", "2 min left · closing 28 of 30 min", day(*TWO), GO, 30, GO, 31, GO, 8),
    row("nothing left", "closing no longer fits", day(TALK, closing("View", 30)), GO, 59.8),
    row("a minute left", "closing 1 of 30 min", day(TALK, closing("View", 30)), GO, 59),
    # a pin inside the closing: what lies before it cannot help what lies behind it
    row("pin in closing", "guest 15:00 · closing 30 min safe · ends 15:10", day(*PINNED, end=clock(15, 10)), GO),
    row("slack in closing", "10 min over · guest 15:00 · closing 30 min safe", day(*PINNED, end=clock(15, 10)), GO, 40),
    row("two short", "guest 15:00 · closing 28 of 30 min · ends 15:10, 2 late", day(*PINNED, end=clock(15, 8)), GO),
    row("guest sent away", "guest 15:00 · closing no longer fits", day(*PINNED, end=clock(15, 5)), GO),
    row(
        "late for the guest, not for the end",
        "guest 15:05, 5 late · closing 30 min safe · ends 15:15",
        day(*PINNED, end=clock(15, 30)),
        GO,
        45,
    ),
    # left out
    row("nothing pinned", "30 min left · closing 20 min safe · ends 14:50", PLENTY, GO, dropped(1)),
    row("taken up again", "ends 15:50", PLENTY, GO, dropped(1), 60, to(1)),
    row("one of two", "closing 20 min safe · ends 14:50", day(*TWO), GO, dropped(2)),
    row("all of it", "30 min left · ends 14:30", day(*TWO), GO, dropped(1, 2)),
    row("before another", "30 min left · ends 15:00", day(TALK, VIEW, part("Tea", 10)), GO),
    row("behind it", "closing 20 min safe · ends 14:50", day(TALK, VIEW, part("Tea", 10)), GO, dropped(2)),
    row(
        "amidst it",
        "closing 30 min safe · ends 15:00",
        day(TALK, VIEW, part("Tea", 10, pinned=clock(14, 55)), ROUND),
        GO,
        dropped(2),
    ),
    row("optional counts", "ends 14:50", day(TALK, part("Song", 20, optional=True)), GO),
    row("optional left out", "ends 14:30", day(TALK, part("Song", 20, optional=True)), GO, dropped(1)),
    row("without a length, left out", "ends 14:30", day(TALK, part("Song", least=20)), GO, dropped(1)),
    # an end that was agreed
    row("agreed", "15 min over · closing 30 min safe · ends 15:15", day(*TWO), GO, 45, later(15)),
    row("not enough", "closing 20 of 30 min · ends 15:15, 10 late", day(*TWO), GO, 45, later(5)),
    row("no end named", "closing 30 min safe · ends 15:15", day(*TWO, end=None), GO, 45, later(15)),
    row("past midnight", "closing 30 min safe · ends 01:00", EVENING, GO, begun=clock(22)),
    row(
        "past midnight, late",
        "midnight 00:10, 10 late · closing 20 of 30 min · ends 01:10, 10 late",
        EVENING,
        GO,
        130,
        begun=clock(22),
    ),
    row("past midnight, agreed", "closing 30 min safe · ends 01:10", EVENING, GO, 130, later(10), begun=clock(22)),
    row("no end known", "30 min left · ends 14:40", day(TALK, part("Open"), ROUND, end=None), GO, later(5)),
    # begin and end
    row(
        "no begin",
        "closing 30 min safe · ends 15:05",
        day(*TWO, begin=None, end=clock(15, 5)),
        GO,
        begun=clock(14, 5),
    ),
    row("a whole day", "600 min left · meal 21:30 · closing 20 min safe · ends 22:50", LATE_DAY, GO, begun=clock(9)),
    row("neither", "closing 30 min safe · ends 15:03", day(*TWO, begin=None, end=None), GO, begun=clock(14, 3)),
    row("ready", "meal 15:00 · closing 20 min safe · ends 15:50", PLENTY, begun=clock(13)),
    # parts without a length
    row("open part", "ends 14:45", day(TALK, part("Open")), GO, 30, GO, 15),
    row("an open part before", "closing 25 of 30 min · ends 15:05, 5 late", day(part("Open"), VIEW, ROUND), GO, 35),
    row("a minimum alone", "closing 15 min safe · ends 14:45", day(TALK, closing("View", least=15)), GO),
]


@pytest.mark.parametrize(("agenda", "steps", "begun", "said"), ROWS)
def test_the_line(lead, agenda: Agenda, steps: tuple[Step, ...], begun: int, said: str) -> None:
    assert said in line(go_through(lead(agenda), steps), begun)


def test_who_had_a_turn_and_leaves_takes_nobodys_time_away(lead) -> None:
    """Of six who have four minutes each, one had them and goes: the five others still need twenty."""
    led = lead(Agenda(begin=clock(14), end=clock(15), parts=(Part(title="Round", each=4 * MINUTE), VIEW)))
    forward(led)
    forward(led)
    forward(led.wait(4 * MINUTE))
    before = line(led)
    assert before == "20 min left · closing 20 min safe · ends 14:44"
    led.do(actions.toggle_presence, "a")
    assert line(led) == before
    led.do(actions.toggle_presence, "f")
    assert line(led) == "16 min left · closing 20 min safe · ends 14:40"
    led.do(actions.toggle_presence, "f")
    assert line(led) == before


def test_who_had_a_turn_in_an_activity_and_leaves(lead) -> None:
    write = Activity(title="Write", length=10 * MINUTE)
    tell = Activity(title="Tell", each=4 * MINUTE, with_facilitators=True)
    led = lead(Agenda(begin=clock(14), parts=(Part(title="Steps", activities=(write, tell)), VIEW)))
    forward(led)
    forward(led.wait(10 * MINUTE))
    led.do(actions.give_floor, "F")
    led.wait(4 * MINUTE).do(actions.give_floor, "a")
    before = line(led)
    assert before == "28 min left · closing 20 min safe · ends 15:02"
    led.do(actions.toggle_presence, "F")
    assert line(led) == before


@pytest.mark.parametrize("seconds", range(0, 120, 7))
def test_the_line_does_not_contradict_itself(lead, seconds: int) -> None:
    """Whenever it began: the closing is not safe exactly when the end is late, and by as much."""
    led = lead(day(*TWO, begin=None, end=None))
    forward(led)
    for _ in range(40):
        led.wait(61 * SECOND)
        truth = view(led.session, WallClock(led.now, TODAY + clock(14) + seconds * SECOND + led.now), {}).truth
        lost = truth.closing_planned - truth.closing_minutes
        assert min(truth.late or 0, 30) == lost
        assert (truth.closing == "safe") == (lost == 0)


def test_every_minute_of_the_closing_is_shown(lead) -> None:
    """Nine people and half a minute each: five minutes as they are read, and never one more than there is."""
    led = lead(Agenda(begin=clock(14), end=clock(14, 35), parts=(TALK, closing("Round", 4.5))))
    forward(led)
    said = []
    for _ in range(36):
        truth = view(led.session, WallClock(led.now, TODAY + clock(14) + led.now), {}).truth
        said.append((truth.closing_minutes, truth.closing_planned))
        led.wait(MINUTE)
    assert said[0] == (5, 5)
    assert all(two <= one for one, two in pairwise(said))


def test_what_is_left_out_is_seen(lead) -> None:
    led = lead(PLENTY)
    forward(led)
    dropped(1)(led)
    wall = TODAY + clock(14)
    rows = view(led.session, WallClock(led.now, wall), {}).agenda.rows
    assert [(row.begins, row.dropped) for row in rows] == [
        (clock(14), False),
        (None, True),
        (clock(14, 30), False),
    ]
    assert rows[1] == AgendaRow(
        "Meal", PartKind.BREAK, None, 0, None, protected=False, current=False, over=False, dropped=True
    )
    assert forecast(led.session, WallClock(0, wall)).begins[1] is None
    assert led.now < HOUR


def test_no_time_is_told_behind_a_part_of_which_nobody_knows_how_long_it_takes(lead) -> None:
    parts = (TALK, part("Open", None), part("After", 10), MEAL, part("Feedback", None), VIEW)
    led = lead(day(*parts, end=clock(18)))
    forward(led)
    rows = view(led.session, WallClock(led.now, TODAY + clock(14)), {}).agenda.rows
    known = [clock(14), clock(14, 30), None, clock(15), clock(15, 30), None]
    assert [row.begins for row in rows] == known, "a pin is waited for"
