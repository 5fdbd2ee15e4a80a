"""Parts with turns, and what a facilitator does in them, for tables of what follows by hand; times are in minutes."""

from collections.abc import Callable
from typing import Any

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Activity, Part
from inspiratie_tui.core.moments import MINUTE
from support.by_hand import part


def activity(title: str, minutes: float | None = None, each: float | None = None, **facts: Any) -> Activity:
    length, turn = (None if time is None else int(time * MINUTE) for time in (minutes, each))
    return Activity(title=title, length=length, each=turn, **facts)


def turns(each: float, minutes: float | None = None, **facts: Any) -> Part:
    return part("Round", minutes, each=int(each * MINUTE), **facts)


def steps(minutes: float | None, *activities: Activity) -> Part:
    return part("Steps", minutes, activities=activities)


def give(who: str) -> Callable[[Any], None]:
    return lambda led: led.do(actions.give_floor, who)


def comes_or_goes(who: str) -> Callable[[Any], None]:
    return lambda led: led.do(actions.toggle_presence, who)


def more(minutes: int) -> Callable[[Any], None]:
    return lambda led: led.do(actions.lengthen, minutes * MINUTE)


def passes(led: Any) -> None:
    led.do(actions.pass_turn)


def hold(led: Any) -> None:
    led.do(actions.hold)
