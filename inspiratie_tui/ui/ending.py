"""Ends the program in good order when the system asks for it: the window was closed, or the program is to end."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable


@runtime_checkable
class HasLastWords(Protocol):
    """A screen on which somebody may be typing."""

    async def last_words(self) -> None:
        """Wait until what was typed has arrived, then save it as a draft."""


def listen(asked: Callable[[], object]) -> None:
    """Call `asked` in the event loop when the terminal is closed or the program is asked to end.

    Textual leaves without unmounting then.
    """
    loop = asyncio.get_running_loop()

    def hung_up(*_: object) -> None:
        # A closed window also sends SIGCONT, at which Textual would draw again, into a pipe that nobody empties.
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
        """Return the screens, the lowest one first."""

    async def come_to_rest(self) -> None:
        """Handle every key that has come, take no other, and return when all screens have their widgets."""

    def exit(self) -> None:
        """End the program, and give the terminal back."""


async def end_in_order(app: EndingApp, let_go: Callable[[], object]) -> None:
    """Save what is being typed as a draft, then end `app`.

    When the window is gone the program ends at once, after `let_go`, which closes all that is open: Textual would wait
    for ever for its last picture to be drawn.
    """
    await app.come_to_rest()
    for screen in app.screen_stack:
        if isinstance(screen, HasLastWords):
            await screen.last_words()
    if sys.__stderr__ is not None and not sys.__stderr__.isatty():
        let_go()
        os._exit(0)
    app.exit()
