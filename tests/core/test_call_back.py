"""Who went out, or apart in small groups, is called back in the last three minutes (docs/glossary.md, Call back)."""

from typing import Any

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part, PartKind
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SECOND
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.events import GapMeaning
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.slices import CallBackSlice, GapSlice, Prompt, ReminderSlice

BEGIN = 20_000 * DAY + 14 * HOUR


def walking(minutes: int | None = 12, **fields: Any) -> Part:
    """A part with one activity before another, of which `fields` tell where people are."""
    length = None if minutes is None else minutes * MINUTE
    walk = Activity(title="Walking", length=length, **fields)
    return Part(title="Reflection", length=40 * MINUTE, activities=(walk, Activity(title="Back")))


PAIRS = walking(size=GroupSize.PAIRS)


def begun(lead: Any, part: Part) -> Any:
    led = lead(Agenda(parts=(part, Part(title="Dialogue", length=40 * MINUTE))), people="abc", facilitators="F")
    led.do(actions.forward)
    return led


def prompt(led: Any) -> Prompt | None:
    return view(led.session, WallClock(led.now, BEGIN + led.now), {}).prompt


@pytest.mark.parametrize(
    ("after", "left"),
    [
        (9 * MINUTE - SECOND, None),
        (9 * MINUTE, 3),
        (9 * MINUTE + SECOND, 3),
        (10 * MINUTE, 2),
        (11 * MINUTE, 1),
        (12 * MINUTE - SECOND, 1),
        (12 * MINUTE, 0),
        (20 * MINUTE, 0),
    ],
)
def test_minute_by_minute(lead: Any, after: int, left: int | None) -> None:
    led = begun(lead, PAIRS).wait(after)
    assert prompt(led) == (None if left is None else CallBackSlice(left))


@pytest.mark.parametrize(
    ("part", "after", "left"),
    [
        (walking(outside=True), 10, 2),
        (walking(size=GroupSize.FOURS, outside=True), 10, 2),
        (walking(silent=True), 10, None),
        (walking(None, outside=True), 39, None),
        (walking(4, size=GroupSize.PAIRS), 1, 3),
        (walking(3, size=GroupSize.PAIRS), 2, None),
        (Part(title="Walk", length=30 * MINUTE, outside=True), 28, 2),
        (Part(title="Coffee", length=25 * MINUTE, outside=True, kind=PartKind.BREAK), 24, 1),
    ],
)
def test_where_people_are_called_back(lead: Any, part: Part, after: int, left: int | None) -> None:
    assert prompt(begun(lead, part).wait(after * MINUTE)) == (None if left is None else CallBackSlice(left))


def test_not_before_it_begins_nor_while_time_stands_still(lead: Any) -> None:
    short = Agenda(parts=(Part(title="Walk", length=4 * MINUTE, outside=True),))
    assert prompt(lead(short)) is None
    led = begun(lead, PAIRS).wait(10 * MINUTE)
    led.do(actions.hold)
    assert prompt(led.wait(5 * MINUTE)) is None
    led.do(actions.hold)
    assert prompt(led) == CallBackSlice(2), "held time is charged to nobody"


def test_gone_when_the_next_activity_begins_and_further_off_with_more_time(lead: Any) -> None:
    led = begun(lead, PAIRS).wait(13 * MINUTE)
    led.do(actions.forward)
    assert prompt(led) is None
    led = begun(lead, Part(title="Walk", length=20 * MINUTE, outside=True)).wait(18 * MINUTE)
    led.do(actions.lengthen, 5 * MINUTE)
    assert prompt(led) is None


def test_in_every_repeat(lead: Any) -> None:
    led = begun(lead, walking(24, times=2, size=GroupSize.PAIRS)).wait(10 * MINUTE)
    assert prompt(led) == CallBackSlice(2)
    led.do(actions.forward)
    assert prompt(led) is None
    assert prompt(led.wait(9 * MINUTE)) == CallBackSlice(3)


def test_by_the_time_that_the_digits_count_after_changing_over(lead: Any) -> None:
    walk = Activity(title="Walking", length=24 * MINUTE, times=2, size=GroupSize.PAIRS)
    led = begun(lead, Part(title="Reflection", activities=(walk,), change_over=2 * MINUTE)).wait(12 * MINUTE)
    led.do(actions.forward)
    assert prompt(led.wait(10 * MINUTE)) is None, "two minutes of changing over, eight of twelve in pairs"
    assert prompt(led.wait(MINUTE)) == CallBackSlice(3)


def test_what_was_forgotten_is_asked_first(lead: Any) -> None:
    led = begun(lead, Part(title="Walk", length=20 * MINUTE, outside=True)).wait(24 * MINUTE)
    assert isinstance(prompt(led), ReminderSlice)
    led = begun(lead, PAIRS).wait(10 * MINUTE)
    led.write(e.GapNoticed, last=2 * MINUTE)
    assert isinstance(prompt(led), GapSlice)
    led.write(e.GapExplained, event=led.log[-1].number, what=GapMeaning.WENT_ON)
    assert prompt(led) == CallBackSlice(2)
