"""Handles each key before the next one is sent on, however fast they come.

Textual sends every key to the screen that is on top when it arrives. When a busy machine reads two at once, the second
goes to the screen below the dialog, or past the field, that the first one opens, where it means something else; and a
key that comes while a dialog is being made is looked up among the keys of a dialog that has no widgets yet.
"""

import asyncio
import sys
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Protocol, TypeVar, runtime_checkable

from textual.app import App
from textual.driver import Driver
from textual.events import Event, Key, Paste
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen

from inspiratie_tui.core.text.clean import clean
from inspiratie_tui.ui.keys.bindings import TWICE_SECONDS
from inspiratie_tui.ui.keys.read_ahead import ReadAhead, ReadsAhead
from inspiratie_tui.ui.keys.settled import composed, settled
from inspiratie_tui.ui.keys.sieve import Coming, Listens, Sieve, is_typing

Result = TypeVar("Result")

LOST_SECONDS = 0.25
"""How long a key waits for the one before it, which is never reported done when it closed the widget it went to."""
# Textual writes on an event when it was made: when a thread of its own read it. On Windows by a clock of its own too.
_STAMPED = sys.platform != "win32"
ROUNDS = 3
"""How often `Done` goes the way of a key, so that what the key made a widget post, and that another, is done too."""


@runtime_checkable
class ReadsAll(Protocol):
    """A driver that tells when it has read all that has come in."""

    async def all_read(self) -> None:
        """Return when all that has come in until now was given to the application."""


class Done(Message):
    """Follows a key on its way up: when it arrives for the last time, that key has been handled."""

    def __init__(self, number: int, rounds: int) -> None:
        """Follow the key with `number`, and go the same way so many `rounds` more."""
        super().__init__()
        self.number = number
        self.rounds = rounds


# Textual's own ctrl+q would come before a screen's and leave without asking.
class KeysInTurn(App[Result], inherit_bindings=False):
    """An app in which a key or a paste waits until the one before it was handled."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        """Begin before any key has come; `monotonic` tells the seconds that times of events count in."""
        super().__init__()
        self._monotonic = monotonic
        self.sieve = Sieve(self, monotonic, self._pour)
        """Holds letters back that may be the beginning of a sentence."""
        self.ahead = ReadAhead()
        """What was read and is on its way to where it is for."""
        self._coming: deque[Coming] = deque()
        self._number = 0
        self._takes_keys = True
        self._under_way = self._watching = False
        self._way: Sequence[MessagePump] = ()
        self._meant_screen: Screen[object] | None = None
        self._last: Coming | None = None
        self._all_given = asyncio.Event()

    def get_driver_class(self) -> type[Driver]:
        """Return our own driver where Textual would take its driver for Unix, else Textual's choice."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen  # Windows, or one that the environment asks for
        from inspiratie_tui.ui.keys.driver import TerminalDriver

        return TerminalDriver

    async def all_given(self) -> None:
        """Return when every key that has come was sent to its widget, has been handled, or waits for others."""
        await settled(self)
        if self._coming:
            await self._all_given.wait()

    async def come_to_rest(self) -> None:
        """Handle every key that has come, take no other, and return when all screens have their widgets.

        A sentence that is being typed where letters are keys is left as the draft. A screen that is closed before it
        has its widgets looks for them all the same.
        """
        driver: object = self._driver
        if isinstance(driver, ReadsAll):
            await driver.all_read()
        await self.all_given()
        await self.sieve.end()
        self._takes_keys = False
        for screen in self.screen_stack:
            await composed(screen)

    async def on_event(self, event: Event) -> None:
        """Send a key or a paste on when the one before it was handled; clean a paste of what acts on a terminal."""
        if isinstance(event, Paste):
            event.text = clean(event.text)  # fields, also those of Textual, show what they hold
        if not isinstance(event, Key | Paste):
            await super().on_event(event)
        elif not self._takes_keys:
            event.stop()
        elif event.is_forwarded:
            # A screen that came on top meanwhile, from the disk say, is not what the key was for.
            if self.screen is self._meant_screen:
                await super().on_event(event)
        else:
            self._all_given.clear()
            if not _STAMPED:
                event.time = self._monotonic()
            self._coming.append(Coming(event, event.time))
            if self._under_way:
                self._watch()
            else:
                await self._next()

    async def _pour(self, keys: Iterable[Coming]) -> None:
        """Handle `keys` before all that came."""
        self._coming.extendleft(reversed(list(keys)))
        if not self._under_way:
            await self._next()

    async def _next(self) -> None:
        """Send on what came next, until something is under way that has to be waited for."""
        self._under_way = True
        while self._coming:
            if not self.screen.is_mounted:
                self.run_worker(self._when_composed(self.screen), group="keys")
                return
            coming = self._coming.popleft()
            if coming.sure:
                if await self._send(coming):
                    return
            else:
                sifted = await self.sieve.sift(coming)
                if not sifted:
                    self.ahead.arrived(coming.event)
                self._coming.extendleft(reversed(sifted))
        self._under_way = False
        self._all_given.set()

    async def _when_composed(self, screen: Screen[object]) -> None:
        await composed(screen)
        self.call_later(self._next)

    async def _send(self, coming: Coming) -> bool:
        """Send a key on; return whether what follows is to wait until it was handled."""
        if self._is_pressed_twice(coming):
            self.ahead.arrived(coming.event)
            return False
        self._last = coming
        self._way, self._meant_screen = (self.focused or self.screen).ancestors_with_self, self.screen
        if coming.follows and isinstance(self.screen, Listens):
            self.screen.listen()
        if self.focused is not None and is_typing(self.focused, coming.event):
            # It stays in its field, and so does what follows. No key with priority is text, so none is looked for: that
            # would cost as much as all the field does.
            if not isinstance(self.focused, ReadsAhead):
                self.ahead.arrived(coming.event)  # fields of one line hold nothing that is kept
            self.focused._forward_event(coming.event)
            return False
        self.ahead.arrived(coming.event)
        await super().on_event(coming.event)
        self._number += 1
        if not self._coming:
            self._all_given.set()
        self._follow(ROUNDS)
        return True

    def _is_pressed_twice(self, coming: Coming) -> bool:
        """Tell whether `coming` is once more the key that just opened the screen on top: a nervous thumb."""
        last, event = self._last, coming.event
        return (
            last is not None
            and not coming.follows
            and isinstance(last.event, Key)
            and isinstance(event, Key)
            and event.key == last.event.key
            and coming.at - last.at < TWICE_SECONDS
            and self._meant_screen in self.screen_stack[:-1]
        )

    def _follow(self, rounds: int) -> None:
        """Let `Done` go the way of the key that is under way, so many `rounds`."""
        done = Done(self._number, rounds - 1)
        # What the key was for may be closing already, by that key.
        next((pump for pump in self._way if pump.post_message(done)), None)

    async def on_done(self, message: Done) -> None:
        """Send the next key on, for the one with the number of `message` has been handled."""
        if not message.rounds:
            await self._went(message.number)
        elif message.number == self._number and self._under_way:
            self._follow(message.rounds)

    def _watch(self) -> None:
        if self._coming and not self._watching:
            self._watching = True
            self.set_timer(LOST_SECONDS, partial(self._watched, self._number))

    async def _watched(self, number: int) -> None:
        self._watching = False
        await self._went(number)
        self._watch()

    async def _went(self, number: int) -> None:
        if self._under_way and number == self._number:
            await self._next()
