"""Remembers the letters that were read and have not reached their field, for when there is no time left for that."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, runtime_checkable

from textual.events import Key, Paste
from textual.message import Message

from inspiratie_tui.core.text.clean import clean

TAKING_SECONDS = 0.2
"""How long a key that a field is taking is waited for; a thousandth is usual."""
_RUB_OUT = "\b"
_TYPED = {"backspace": _RUB_OUT, "enter": "\n", "ctrl+j": "\n"}


class ReadAhead:
    """The keys and pastes that are under way: a thread reads them, the event loop brings them where they are for."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._coming: dict[int, Key | Paste] = {}
        self._halted = False
        self._gone = threading.Event()
        self._rests = threading.Event()
        self._rests.set()
        self._read = threading.Event()
        self._read.set()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Tell that what comes in is being read: until this is left, not all of it was handed to `came`."""
        self._read.clear()
        try:
            yield
        finally:
            self._read.set()

    def came(self, message: Message) -> None:
        """Remember `message` if it is a key or a paste."""
        if isinstance(message, Key | Paste):
            self._coming[id(message)] = message

    def arrived(self, event: Key | Paste) -> None:
        """Forget `event`, which is where it is for, or for nothing."""
        self._coming.pop(id(event), None)
        self._rests.set()

    def take(self) -> None:
        """Tell that a field takes what has come; `arrived` tells when it has. Never return once `halt` was called."""
        self._rests.clear()
        if self._halted:
            self._rests.set()
            self._gone.wait()  # the program is: the event loop has no part in that any more

    def halt(self) -> str:
        """Let no field take anything from now on; return what was typed and has not arrived, for `typed_behind`.

        It ends before a key that is neither text nor Enter nor Backspace. From any thread. A key that a field is
        taking, and letters that are being read, are waited for, but not for ever.
        """
        self._halted = True
        self._rests.wait(TAKING_SECONDS)
        self._read.wait(TAKING_SECONDS)
        letters: list[str] = []
        for event in tuple(self._coming.values()):
            if isinstance(event, Paste):
                letters.append(clean(event.text))
            elif event.is_printable:
                letters.append(event.character or "")
            elif event.key in _TYPED:
                letters.append(_TYPED[event.key])
            else:
                break
        return "".join(letters)


def typed_behind(text: str, ahead: str) -> str:
    """Return `text` with `ahead` typed behind it, as `ReadAhead.halt` returns it: a note that Enter ends is a line."""
    for letter in ahead:
        text = text[:-1] if letter == _RUB_OUT else text + letter
    return text.rstrip("\n") if ahead.endswith("\n") else text


@runtime_checkable
class ReadsAhead(Protocol):
    """An application that knows what is under way, or a field that tells it what has arrived."""

    ahead: ReadAhead
    """The same for all: the driver adds what it reads."""
