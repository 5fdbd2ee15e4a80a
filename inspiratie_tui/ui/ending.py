"""Ends the program in good order when the system asks for it; saves what was typed when there is no time for that."""

import contextlib
import os
import sys
import threading
from asyncio import AbstractEventLoop
from collections.abc import Callable, Coroutine, Iterator, Sequence
from typing import Protocol, runtime_checkable

from textual.driver import Driver

from inspiratie_tui.ui.keys.read_ahead import ReadAhead
from inspiratie_tui.ui.keys.sieve import Sieve

GIVING_SECONDS = 0.3
"""How long giving the terminal back may take longer than saving."""


@runtime_checkable
class HasLastWords(Protocol):
    """A screen on which somebody may be typing."""

    async def last_words(self) -> None:
        """Wait until what was typed has arrived and is written, then save what is left of it as a draft."""

    def collect_at_once(self, ahead: str) -> str:
        """Make what is being typed the draft, with `ahead` behind it; return what of `ahead` is for another screen.

        As `sign_at_once`: from any thread, and without the event loop.
        """

    def sign_at_once(self) -> None:
        """Save the drafts; nothing is saved after that."""


@runtime_checkable
class GivesBack(Protocol):
    """A driver that can give the terminal back without the event loop."""

    def give_back_at_once(self) -> None:
        """Give the terminal back, if it is there."""


class EndingApp(Protocol):
    """What ending needs of the application."""

    ahead: ReadAhead
    """What was typed and has not arrived."""
    sieve: Sieve
    """Where letters wait that may be a sentence."""
    _loop: AbstractEventLoop | None
    _driver: Driver | None

    @property
    def screen_stack(self) -> Sequence[object]:
        """Return the screens, the lowest one first."""

    def keep_going(self, work: Coroutine[None, None, None]) -> object:
        """Run `work` until it is cancelled; what it raises ends the program."""

    async def come_to_rest(self) -> None:
        """Handle every key that has come, take no other, and return when all screens have their widgets."""

    def exit(self) -> None:
        """End the program, and give the terminal back."""


class Ending:
    """The end of one application."""

    def __init__(self, app: EndingApp, let_go: Callable[[], object], throw_away: Callable[[], object]) -> None:
        """End `app`; `let_go` closes all that is open, `throw_away` removes a rehearsal, if it is one."""
        self._app, self._let_go, self._throw_away = app, let_go, throw_away
        self._asked = self._ready = self._begun = False

    def ask(self) -> None:
        """Ask the program to end in good order; any thread may, at any moment."""
        self._asked = True
        loop = self._app._loop
        if loop is not None:
            with contextlib.suppress(RuntimeError):  # it has ended just now
                loop.call_soon_threadsafe(self._begin)

    def ready(self) -> None:
        """Tell that the application runs: end it if that was asked before."""
        self._ready = True
        self._begin()

    def _begin(self) -> None:
        if self._asked and self._ready and not self._begun:
            self._begun = True
            self._app.keep_going(self._end())

    async def _end(self) -> None:
        """Save what is being typed as a draft, then end the program.

        When the window is gone it ends at once, with all that is open closed.
        """
        await self._app.come_to_rest()
        for screen in self._app.screen_stack:
            if isinstance(screen, HasLastWords):
                await screen.last_words()
        if sys.__stderr__ is not None and not sys.__stderr__.isatty():
            self._let_go()
            os._exit(0)
        self._app.exit()

    def at_once(self) -> None:
        """Save what is being typed as a draft, and give the terminal back, from any thread and without the event loop.

        Neither waits for the other: the disk may not answer, and the terminal may not be read. What else is open closes
        with the program. Raises the first thing that went wrong, when all was tried.
        """
        giving = threading.Thread(target=self._give_back, name="terminal", daemon=True)
        giving.start()
        try:
            self._save_at_once()
        finally:
            giving.join(GIVING_SECONDS)

    def _give_back(self) -> None:
        driver: object = self._app._driver
        if isinstance(driver, GivesBack):
            driver.give_back_at_once()

    def _save_at_once(self) -> None:
        """Save what is typed on all screens; it is taken from all of them before, for one save is the last."""
        failures: list[Exception] = []
        ahead = self._app.ahead.halt()
        screens = [screen for screen in reversed(self._app.screen_stack) if isinstance(screen, HasLastWords)]
        for screen in screens:
            with _remembered(failures):
                ahead = screen.collect_at_once(ahead)
        with _remembered(failures):
            self._app.sieve.words_at_once(ahead)
        for screen in screens:
            with _remembered(failures):
                screen.sign_at_once()
        self._throw_away()
        if failures:
            raise failures[0]


@contextlib.contextmanager
def _remembered(failures: list[Exception]) -> Iterator[None]:
    """Add what is raised to `failures`, and go on: what is typed on another screen is worth as much."""
    try:
        yield
    except Exception as error:  # noqa: BLE001
        failures.append(error)
