"""Writes to the terminal in a thread of its own, which nobody ever waits for.

Textual's own thread takes thirty pieces and then lets the event loop wait: for ever when a terminal is not read any
more, or when the thread died because the terminal is gone. A session has to go on then, and be saved.
"""

import os
import select
import termios
import threading
from collections.abc import Callable
from io import TextIOWrapper

from textual.drivers._writer_thread import WriterThread

MOST_WAITING = 262_144
"""How many characters may wait for the terminal. A picture of 200 by 60 has some 40,000."""
LEAVING_SECONDS = 0.2
"""How long leaving waits for a terminal that does not read, before and after what it did not read is dropped."""
_PIECE = 4096
"""The most bytes that are written at once: more than a terminal takes would all have to be taken."""


class Outgoing(WriterThread):
    """Stands in for Textual's thread: what is written waits here, and is dropped when the terminal is too far behind.

    Pieces are dropped whole, so that no sequence is cut; when the terminal reads again, all is drawn anew.
    """

    def __init__(self, file: TextIOWrapper, gone: Callable[[], object], caught_up: Callable[[], object]) -> None:
        """Write to `file`; call `gone` when it takes no more for ever, `caught_up` when all is to be drawn anew.

        Both are called in this thread.
        """
        super().__init__(file)
        self._gone, self._caught_up = gone, caught_up
        self._encoding, self._errors = file.encoding, file.errors or "strict"
        self._changed = threading.Condition()  # its lock may be taken twice: a signal may come while it is held
        self._waiting: list[str] = []
        self._size = 0
        self._behind = self._leaving = self._ended = self._in_picture = False

    def write(self, text: str) -> None:
        """Let `text` wait to be written, or drop it when too much waits; return at once."""
        with self._changed:
            if self._ended:
                return
            if self._size > MOST_WAITING:
                self._behind = True
                self._drop()
            if not self._behind:
                self._waiting.append(text)
                self._size += len(text)
                self._changed.notify()

    def leave(self) -> None:
        """Drop the pictures that wait: what is written from now on gives the terminal back, and none of it is dropped.

        A picture that is being written stays whole, if the terminal takes it.
        """
        with self._changed:
            self._drop()
            self._behind, self._leaving = False, True

    def stop(self) -> None:
        """End the thread when all is written, at the latest after twice `LEAVING_SECONDS`."""
        with self._changed:
            self._ended = True
            self._changed.notify()
        self.join(LEAVING_SECONDS)
        with self._changed:
            if self.is_alive() and self._in_picture:
                # Nobody reads. What the terminal has not taken of its last picture makes room for what gives it back.
                self._flush()
        self.join(LEAVING_SECONDS)

    def run(self) -> None:
        """Write what waits until the thread is to end, or the terminal is gone."""
        try:
            while (text := self._next()) is not None:
                self._put(text.encode(self._encoding, self._errors))
        except OSError:
            with self._changed:
                told, self._ended = self._ended, True
                self._drop()
            if not told:
                self._gone()

    def _next(self) -> str | None:
        """Return what is to be written now, when there is something; None at the end."""
        while True:
            with self._changed:
                self._in_picture = False
                self._changed.wait_for(lambda: self._waiting or self._behind or self._ended)
                if self._waiting:
                    text = "".join(self._waiting)
                    self._drop()
                    self._in_picture = not self._leaving
                    return text
                if self._ended:
                    return None
                self._behind = False
            self._caught_up()

    def _put(self, data: bytes) -> None:
        """Write `data`; leave off in a picture that nobody is to see any more. Raises OSError."""
        while data and not (self._in_picture and self._ended):
            try:
                data = data[os.write(self._file.fileno(), data[:_PIECE]) :]
            except BlockingIOError:
                # Another program that shares the terminal has made it one that does not wait.
                select.select([], [self._file.fileno()], [])

    def _drop(self) -> None:
        self._waiting.clear()
        self._size = 0

    def _flush(self) -> None:
        try:
            termios.tcflush(self._file.fileno(), termios.TCOFLUSH)
            # The system does not wake who waits to write for that, but it does for these two.
            termios.tcflow(self._file.fileno(), termios.TCOOFF)
            termios.tcflow(self._file.fileno(), termios.TCOON)
        except termios.error:
            return  # it is gone, and the thread with it
