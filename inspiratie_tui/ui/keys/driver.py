"""Textual's driver for Unix with other hands: what comes in is read by ours, and what goes out keeps nobody waiting."""

import asyncio
import os
import select
import signal
import termios
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import constants
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver

from inspiratie_tui.ui.keys.incoming import Incoming, InputEnd
from inspiratie_tui.ui.keys.outgoing import Outgoing
from inspiratie_tui.ui.keys.read_ahead import ReadAhead, ReadsAhead

if TYPE_CHECKING:
    from textual.app import App
    from textual.message import Message

AT_ONCE = 65536
"""The most bytes that are read at once; a terminal of Linux hands over 4096 at most."""
_GIVE_BACK = "\x1b[?2004l\x1b[?7h\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
"""What ends all that Textual asks of a terminal, as `stop_application_mode` writes it."""


class TerminalDriver(LinuxDriver):
    """Reads through `Incoming`, asleep until something comes or it is to end, and writes through `Outgoing`."""

    def __init__(
        self, app: "App[object]", *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        """Take the arguments that Textual gives a driver."""
        self._outgoing: Outgoing | None = None
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.exit_event = self._ending = InputEnd()
        self._ahead = app.ahead if isinstance(app, ReadsAhead) else ReadAhead()
        self._asked = InputEnd()
        self._reading = False
        self._waiting: deque[asyncio.Event] = deque()

    # What goes out

    @property
    def _writer_thread(self) -> WriterThread | None:
        return self._outgoing

    @_writer_thread.setter
    def _writer_thread(self, thread: WriterThread | None) -> None:
        """Take a thread of ours for that of Textual, which was not started yet."""
        if thread is not None and self._file is not None:
            self._outgoing = Outgoing(self._file, _hang_up, self._caught_up)

    def _caught_up(self) -> None:
        with suppress(RuntimeError):  # the program has ended meanwhile, and its loop with it
            self._loop.call_soon_threadsafe(self._draw_anew)

    def _draw_anew(self) -> None:
        if self._app.is_running:
            self._app.refresh(layout=True)

    def stop_application_mode(self) -> None:
        """Give the terminal back; pictures that it did not take yet are not waited for."""
        if self._outgoing is not None:
            self._outgoing.leave()
        super().stop_application_mode()

    def give_back_at_once(self) -> None:
        """Give the terminal back from any thread, when the program ends without its event loop."""
        if self._outgoing is None:
            return
        if self.attrs_before is not None:
            with suppress(termios.error):  # it may be gone
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        self._outgoing.leave()
        self._outgoing.write(_GIVE_BACK)
        self._outgoing.stop()

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again after SIGTSTP, and after SIGSTOP, of which nobody is told before.

        Textual would read with a second thread then, and each would get some of the letters.
        """
        if self._must_signal_resume or not self._auto_restart:
            super()._sigcont_application()
        else:
            self._loop.call_soon_threadsafe(lambda: self._app.run_worker(self._take_again(), group="terminal"))

    async def _take_again(self) -> None:
        if not os.isatty(self.fileno):
            _hang_up()
            return
        await self.all_read()
        if self._app.is_running and self._auto_restart:
            self.suspend_application_mode()
            self.resume_application_mode()
            self._draw_anew()

    # What comes in

    async def all_read(self) -> None:
        """Return when all that has come in until now was given to the application."""
        read = asyncio.Event()
        self._waiting.append(read)
        self._asked.set()
        if not self._reading:
            self._tell_read()  # nobody reads any more, but what was read may still be on its way
        await read.wait()

    def run_input_thread(self) -> None:
        """Handle what comes in until `exit_event` is set."""
        self._reading = True
        try:
            self._read_on()
        finally:
            self._reading = False
            self._tell_read()

    def _read_on(self) -> None:
        incoming = Incoming(debug=self._debug)
        ending, asked = self._ending, self._asked
        waits: list[float] = []
        while True:
            ready, _, _ = select.select([self.fileno, ending, asked], [], [], waits.pop() if waits else None)
            if ending.is_set():
                return
            if self.fileno in ready:
                with self._ahead.reading():
                    data = self._read()
                    messages = [*incoming.take(data)]
                    for message in messages:
                        self._ahead.came(message)
                if not data:
                    # The window is gone. The system says so as well, but not to a program in the background.
                    _hang_up()
                    return
                for message in messages:
                    self.process_message(message)
                # An Esc counts as a key when nothing follows within this time; waited for twice, as clocks differ.
                waits = [constants.ESCAPE_DELAY] * 2
            elif asked in ready:
                asked.clear()
                self._tell_read()
            for message in incoming.silence():
                self._hand_on(message)

    def _hand_on(self, message: "Message") -> None:
        self._ahead.came(message)
        self.process_message(message)

    def _tell_read(self) -> None:
        """Tell those who wait, behind all that was given to the application before."""
        # None waits any more, or the program has ended meanwhile, and its loop with it.
        with suppress(IndexError, RuntimeError):
            while True:
                self._loop.call_soon_threadsafe(self._waiting.popleft().set)

    def _read(self) -> bytes:
        """Return the bytes that have come, none when the terminal is gone."""
        try:
            return os.read(self.fileno, AT_ONCE)
        except OSError:
            return b""


def _hang_up() -> None:
    """Tell the program that its terminal is gone, as the system does."""
    os.kill(os.getpid(), signal.SIGHUP)
