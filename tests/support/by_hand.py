"""Agendas as tables need them: lengths in minutes, one day."""

from collections.abc import Callable
from typing import Any

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import DAY, MINUTE
from inspiratie_tui.core.session import events as e

TODAY = 20_000 * DAY


def clock(hours: int, minutes: int = 0) -> int:
    return (hours * 60 + minutes) * MINUTE


def part(title: str, minutes: float | None = None, least: int | None = None, **facts: Any) -> Part:
    length = None if minutes is None else int(minutes * MINUTE)
    return Part(title=title, length=length, minimum=None if least is None else least * MINUTE, **facts)


def closing(title: str, minutes: float | None = None, least: int | None = None, **facts: Any) -> Part:
    return part(title, minutes, least, protected=True, **facts)


def day(*parts: Part, end: int | None = clock(15), begin: int | None = clock(14)) -> Agenda:
    return Agenda(begin=begin, end=end, parts=parts)


def forward(led) -> None:
    led.do(actions.forward)


def dropped(*parts: int) -> Callable[[Any], None]:
    return lambda led: led.write(e.Replanned, dropped=parts)


def later(minutes: int) -> Callable[[Any], None]:
    return lambda led: led.write(e.Replanned, later=minutes * MINUTE)


def to(number: int) -> Callable[[Any], None]:
    return lambda led: led.do(actions.go_to, number)


def hold(led) -> None:
    led.do(actions.hold)


Step = Callable[[Any], None] | float
"""What is done, or how many minutes go by."""
GO = forward


def go_through(led, steps: tuple[Step, ...]):
    for step in steps:
        if callable(step):
            step(led)
        else:
            led.wait(int(step * MINUTE))
    return led
