"""Makes messages of what comes in from the terminal, so that a paste comes in whole, and no byte ends the program.

Textual 8.2 takes an ESC inside a paste for the start of a key, so that text is lost and what follows acts as keys; and
its input ends at the first byte that is no UTF-8 (textual#6456). Both are handled before its parser sees anything.
"""

import os
import threading
from codecs import getincrementaldecoder
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.events import Paste

if TYPE_CHECKING:
    from textual.message import Message

# A marker that has begun at the end of one read goes on in the next.
_PERHAPS_BEGUN = len(BRACKETED_PASTE_START) - 1


class Incoming:
    """Makes messages of bytes: keys, mouse and reports as Textual does, a paste of all between its two markers.

    The first end marker ends a paste, as terminals mean it. Should a clipboard hold an end marker and the terminal not
    strip it, then what follows cannot be told from keys here: a begin marker may follow it just as well.
    """

    def __init__(self, *, debug: bool = False) -> None:
        """Begin outside a paste; `debug` as in Textual."""
        self._parser = XTermParser(debug)
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._last = ""
        self._paste: list[str] | None = None

    def take(self, data: bytes) -> Iterator["Message"]:
        """Yield the messages that `data` completes, which may be cut anywhere; a byte that is no UTF-8 is U+FFFD."""
        text = self._decode(data)
        while text:
            if self._paste is None:
                text = yield from self._keys(text)
            else:
                text = yield from self._pasted(text)

    def silence(self) -> Iterator["Message"]:
        """Yield the message that is complete because nothing followed: the Esc key."""
        yield from self._parser.tick()

    def _keys(self, text: str) -> Generator["Message", None, str]:
        """Yield the messages of `text` until a paste begins; return the rest."""
        before = len(self._last)
        unread = self._last + text
        begin = unread.find(BRACKETED_PASTE_START)
        if begin < 0:
            self._last = unread[-_PERHAPS_BEGUN:]
            yield from self._parser.feed(text)
            return ""
        end = begin + len(BRACKETED_PASTE_START)
        # ESC may complete what came before it (an Esc key). The rest of both markers makes no message, but brings the
        # parser back to its first state, also if it had given up on a marker that came in two.
        if begin >= before:
            yield from self._parser.feed(unread[before : begin + 1])
        for _ in self._parser.feed(unread[max(begin + 1, before) : end] + BRACKETED_PASTE_END):
            pass
        self._last = ""
        self._paste = []
        return unread[end:]

    def _pasted(self, text: str) -> Generator["Message", None, str]:
        """Keep `text` until the paste ends, then yield the paste; return the rest."""
        assert self._paste is not None
        unread = (self._paste.pop() if self._paste else "") + text
        inside, marker, rest = unread.partition(BRACKETED_PASTE_END)
        if not marker:
            self._paste += [unread[:-_PERHAPS_BEGUN], unread[-_PERHAPS_BEGUN:]]
            return ""
        yield Paste("".join([*self._paste, inside]))
        self._paste = None
        return rest


class InputEnd(threading.Event):
    """An event that `select` can wait for: its descriptor is ready to read while it is set."""

    def __init__(self) -> None:
        """Begin as an event that is not set."""
        super().__init__()
        self._ready, self._signal = os.pipe()

    def fileno(self) -> int:
        """Return the file descriptor that can be read while the event is set."""
        return self._ready

    def set(self) -> None:
        """Set the event, and wake whoever waits for it."""
        if not self.is_set():
            super().set()
            os.write(self._signal, b".")

    def clear(self) -> None:
        """Unset the event, so that it can be waited for again."""
        if self.is_set():
            super().clear()
            os.read(self._ready, 1)
