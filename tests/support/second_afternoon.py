"""The second afternoon of the year, led by hand; a moment is in minutes since 14:00, when it begins."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from inspiratie_tui import agenda_files
from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.apply import apply
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.texts.truth_line import truth_line
from support.by_hand import TODAY, clock, day, part

AGENDAS = Path(__file__).parents[2] / "agendas"
PEOPLE = tuple(PersonId(f"p{seat}") for seat in range(1, 9))
LEADING = (PersonId("f1"), PersonId("f2"))
SECOND = {
    language: agenda_files.parse(next((AGENDAS / language).glob("02-*.md")).read_text("utf-8")).agenda
    for language in ("nl", "en")
}
"""The second afternoon of the year."""


class Afternoon:
    """A session that goes on by keys, with a clock that is put where a row says."""

    def __init__(self, agenda: Agenda, people: tuple[PersonId, ...] = PEOPLE) -> None:
        opened = e.Opened(number=1, at=0, agenda=agenda, participants=people, facilitators=LEADING)
        self.session, self.now, self.number = apply(Session(), opened), 0, 1

    def at(self, minute: float) -> "Afternoon":
        self.now = int(minute * MINUTE)
        return self

    def do(self, action: Callable[..., Any], *args: Any) -> "Afternoon":
        answer = action(self.session, self.now, self.number + 1, *args)
        assert isinstance(answer, e.Event), answer
        self.session, self.number = apply(self.session, answer), self.number + 1
        return self

    def forward(self, *minutes: float) -> "Afternoon":
        for minute in minutes:
            self.at(minute).do(actions.forward)
        return self

    def to(self, minute: float, part: int, activity: int | None = None) -> "Afternoon":
        return self.at(minute).do(actions.go_to, part, activity)

    def press(self, what: str, which: int) -> None:
        """Do what a key does; what is refused does not happen."""
        action, args = {
            "forward": (actions.forward, ()),
            "pass": (actions.pass_turn, ()),
            "hold": (actions.hold, ()),
            "more": (actions.lengthen, ((which - 3) * MINUTE,)),
            "leave": (actions.toggle_presence, (self.session.circle.everyone[which],)),
            "end": (actions.end, ()),
            "over": (actions.reopen, ()),
        }[what]
        answer = action(self.session, self.now, self.number + 1, *args)
        if isinstance(answer, e.Event):
            self.session, self.number = apply(self.session, answer), self.number + 1

    def line(self, width: int = 80, parked: int = 0, digits: Digits = Digits.CALM) -> str:
        wall = WallClock(self.now, TODAY + clock(14) + self.now)
        return truth_line(view(self.session, wall, {}, digits, parked=parked).truth, width)


OPEN = {
    language: day(part(work, 120), part(rest, 20, pinned=clock(16, 5)), part("Open"), part("Slot"), end=None)
    for language, work, rest in (("nl", "Werk", "Pauze"), ("en", "Work", "Break"))
}
"""An afternoon of which nobody can tell when it is over."""
