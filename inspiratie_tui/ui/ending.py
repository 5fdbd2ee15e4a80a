"""Leaving in good order when the system asks for it: the window was closed, or the program is to end."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable


@runtime_checkable
class HasLastWords(Protocol):
    """A screen on which something may be being typed."""

    async def last_words(self) -> None:
        """Let what was typed arrive, then leave it on disk."""


def listen(asked: Callable[[], object]) -> None:
    """Have `asked` called in the event loop when the terminal is closed or the program is asked to end.

    Textual leaves without unmounting then.
    """
    loop = asyncio.get_running_loop()

    def hung_up(*_: object) -> None:
        # A closed window also says SIGCONT, at which Textual would draw again, into a pipe that nobody empties.
        signal.signal(signal.SIGCONT, signal.SIG_IGN)
        loop.call_soon_threadsafe(asked)

    # Windows has neither; a loop outside the main thread (in tests) takes no signals.
    with contextlib.suppress(NotImplementedError, ValueError, RuntimeError, AttributeError):
        loop.add_signal_handler(signal.SIGTERM, asked)
        signal.signal(signal.SIGHUP, hung_up)


class EndingApp(Protocol):
    """What ending needs of the application."""

    @property
    def screen_stack(self) -> Sequence[object]:
        """The screens, the lowest one first."""

    async def all_given(self) -> None:
        """Return when every key that has come has been done."""

    def exit(self) -> None:
        """End the program, with a farewell on the terminal."""


async def end_in_order(app: EndingApp, let_go: Callable[[], object]) -> None:
    """Leave on disk what is being typed, then end `app`.

    Where the window is gone nothing more is drawn, for Textual would wait for ever to have its farewell drawn: then
    `let_go` lets go of all that is open, and the program ends at once.
    """
    await app.all_given()
    for screen in app.screen_stack:
        if isinstance(screen, HasLastWords):
            await screen.last_words()
    if sys.__stderr__ is not None and not sys.__stderr__.isatty():
        let_go()
        os._exit(0)
    app.exit()
