"""Handles each key before the next one is sent on, however fast they come.

Textual sends every key to the screen that is on top when it arrives. When a busy machine reads two at once, the second
goes to the screen below the dialog, or past the field, that the first one opens, where it means something else.
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
"""How long a key waits for the one before it, which is never reported done when it closed the widget it went to."""


class Done(Message):
    """Follows a key on its way up: when it arrives, that key has been handled."""

    def __init__(self, number: int) -> None:
        """Follow the key with `number`."""
        super().__init__()
        self.number = number


# Textual's own ctrl+q would come before a screen's and leave without asking.
class KeysInTurn(App[Result], inherit_bindings=False):
    """An app in which a key or a paste waits until the one before it was handled."""

    def __init__(self) -> None:
        """Begin before any key has come."""
        super().__init__()
        self._coming: deque[Key | Paste] = deque()
        self._number = 0
        self._under_way = self._watching = False
        self._all_given = asyncio.Event()

    def get_driver_class(self) -> type[Driver]:
        """Return our own driver where Textual would take its driver for Unix, else Textual's choice."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen  # Windows, or one that the environment asks for
        from inspiratie_tui.ui.keys.driver import TerminalDriver

        return TerminalDriver

    async def all_given(self) -> None:
        """Return when every key that has come was sent to its widget, or has been handled."""
        await settled(self)
        if self._coming:
            await self._all_given.wait()

    async def on_event(self, event: Event) -> None:
        """Send a key or a paste on when the one before it was handled; clean a paste of what acts on a terminal."""
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
        """Send the next key on, for the one with the number of `message` has been handled."""
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
