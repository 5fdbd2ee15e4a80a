"""A session that is led by hand: its clock moves when a test says so."""

from collections.abc import Callable
from typing import Any

import pytest

from inspiratie_tui.core.actions import undo
from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Event, Opened
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session


class Led:
    """Asks actions, keeps the log and folds it. People are `a`, `b`, `c` ...; facilitators `F` and `G`."""

    def __init__(
        self,
        agenda: Agenda,
        people: str = "abcdef",
        facilitators: str = "FG",
        starter: int = 0,
        order: tuple[PersonId, ...] = (),
    ) -> None:
        self.now = 0
        circle, leading = (tuple(PersonId(name) for name in names) for names in (people, facilitators))
        opened = Opened(
            number=1, at=0, agenda=agenda, participants=circle, facilitators=leading, starter=starter, order=order
        )
        self.log: tuple[Event, ...] = (opened,)

    @property
    def session(self) -> Session:
        return fold(self.log)

    def wait(self, ms: int) -> "Led":
        self.now += ms
        return self

    def do(self, action: Callable[..., Answer], *args: Any) -> Event:
        return self._happened(action(self.session, self.now, len(self.log) + 1, *args))

    def refused(self, action: Callable[..., Answer], *args: Any) -> Reason:
        answer = action(self.session, self.now, len(self.log) + 1, *args)
        assert isinstance(answer, Refusal), f"{answer} was not refused"
        return answer.reason

    def undo(self) -> Event:
        return self._happened(undo.undo(Log(self.log), self.now, len(self.log) + 1))

    def redo(self) -> Event:
        return self._happened(undo.redo(Log(self.log), self.now, len(self.log) + 1))

    def write(self, kind: Callable[..., Event], **values: Any) -> Event:
        """Write an event that no key gives (yet), such as a correction."""
        return self._happened(kind(number=len(self.log) + 1, at=self.now, **values))

    def _happened(self, answer: Answer) -> Event:
        assert isinstance(answer, Event), answer
        self.log = (*self.log, answer)
        return answer

    @property
    def queue(self) -> str:
        return "".join(self.session.form.queue)

    @property
    def floor(self) -> str:
        return self.session.floor or "-"


@pytest.fixture(scope="session")
def lead() -> type[Led]:
    return Led
