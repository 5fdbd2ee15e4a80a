"""Each key is done before the next one is looked at, however fast they come.

Textual sends every key to the screen that is on top when it arrives. Where a busy machine reads two at once, the second
goes to the screen below the dialog, or past the field, that the first one opens: there a letter is something else.
"""

import asyncio
from collections import deque
from functools import partial
from typing import TypeVar

from textual.app import App
from textual.driver import Driver
from textual.events import Event, Key, Paste
from textual.message import Message
from textual.message_pump import MessagePump

from inspiratie_tui.core.text.clean import clean
from inspiratie_tui.ui.keys.settled import settled

Result = TypeVar("Result")

LOST_SECONDS = 0.25
"""A key that took away what it was for tells nobody that it is done: after so long the next one waits no more."""


class Done(Message):
    """It comes behind a key on its way up: when it arrives, that key has been done."""

    def __init__(self, number: int) -> None:
        """Come behind the key with `number`."""
        super().__init__()
        self.number = number


# Textual's own ctrl+q would come before a screen's and leave without asking.
class KeysInTurn(App[Result], inherit_bindings=False):
    """An app in which keys, and what is pasted, wait for each other."""

    def __init__(self) -> None:
        """Begin before any key has come."""
        super().__init__()
        self._coming: deque[Key | Paste] = deque()
        self._number = 0
        self._under_way = self._watching = False
        self._all_given = asyncio.Event()

    def get_driver_class(self) -> type[Driver]:
        """Where Textual would read a terminal of Unix, read it with our own eyes."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen  # Windows, or one that the environment asks for
        from inspiratie_tui.ui.keys.driver import TerminalDriver

        return TerminalDriver

    async def all_given(self) -> None:
        """Return when every key that has come is at what it was for, or has been done."""
        await settled(self)
        if self._coming:
            await self._all_given.wait()

    async def on_event(self, event: Event) -> None:
        """Take one key; those that come meanwhile wait. Nothing that is pasted can act on a terminal afterwards."""
        if isinstance(event, Paste):
            event.text = clean(event.text)  # fields, also those of Textual, show what they hold
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._coming.append(event)
        self._all_given.clear()
        if self._under_way:
            self._watch()
        else:
            await self._next()

    async def _next(self) -> None:
        if not self._coming:
            return
        self._under_way = True
        self._number += 1
        meant: MessagePump | None = self.focused or self.screen
        await super().on_event(self._coming.popleft())
        if not self._coming:
            self._all_given.set()
        done = Done(self._number)
        while meant is not None and not meant.post_message(done):  # it is closing
            meant = meant._parent

    async def on_done(self, message: Done) -> None:
        """Go on to the next key: the one with that number has been done."""
        await self._went(message.number)

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
            self._under_way = False
            await self._next()
