"""The reminder that is shown of a session that is led: one key puts right what it is about, another dismisses it."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from inspiratie_tui.core.actions.late_opening import begun_as_planned, shown_reminder
from inspiratie_tui.core.actions.refusal import Answer
from inspiratie_tui.core.actions.reminders import Dismissal, ReminderKind, accept, dismiss
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session


class Reminded(Protocol):
    """A session that is led, as far as it is reminded of something."""

    @property
    def log(self) -> Log:
        """Return all its events, in order."""

    @property
    def session(self) -> Session:
        """Return the session as it stands now."""

    @property
    def wall_clock(self) -> WallClock:
        """Return the clock on the wall as it is now."""

    def ask(self, question: Callable[[SessionMs, int], Answer]) -> Awaitable[Answer]:
        """Write the event that `question` returns for its moment and number; return it, or the refusal."""

    def publish(self) -> None:
        """Call all subscribers with the session as it stands."""


class ReminderLine:
    """Remembers, as long as the program leads the session, which reminders were dismissed."""

    def __init__(self, runner: Reminded) -> None:
        """Begin with no reminder dismissed in the session of `runner`."""
        self._runner = runner
        self.dismissed: tuple[Dismissal, ...] = ()
        """What is not shown again for a while."""

    def dismiss(self, about: ReminderKind | None = None) -> bool:
        """Let the reminder that is shown, if it is `about` that, rest for a while; return whether there was one."""
        runner, clock = self._runner, self._runner.wall_clock
        current = shown_reminder(runner.session, clock, self.dismissed)
        if current is None or about not in (None, current.about):
            return False
        self.dismissed = dismiss(current, self.dismissed, clock.now)
        runner.publish()
        return True

    async def accept(self) -> Answer:
        """Put right what the reminder that is shown is about; return the event that says so, or the refusal."""
        return await self._runner.ask(self._accepted)

    def _accepted(self, at: SessionMs, number: int) -> Answer:
        runner, clock = self._runner, self._runner.wall_clock.at(at)
        current = shown_reminder(runner.session, clock, self.dismissed)
        if current is None or current.about is not ReminderKind.OPENED_LATE:
            return accept(runner.session, at, number, None if current is None else current.about)
        # It is asked once, also when the answer is undone.
        self.dismissed = dismiss(current, self.dismissed, at)
        return begun_as_planned(runner.log, current.since, at, number)
