"""A terminal to run the program in: real on its side (a pseudo-terminal), a screen of text on ours.

A thread reads what the program draws, answers what it asks of a terminal, and keeps the screen as it stands. All else
waits for a condition on that screen; only `settle` waits for time, for the one rule of the program that is about time.
"""

import contextlib
import errno
import fcntl
import os
import re
import select
import signal
import struct
import sys
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

from support.printable import printable

PATIENCE = 60.0
"""Seconds within which anything has to appear: waited for in vain only, so a busy machine makes nothing red."""
BROUGHT = 0.25
"""Seconds in which the system brings what was sent."""
FOR_GOOD = 0.45
"""Seconds after which a second `right` counts as another one and a dialog listens (both 0.4 in the program)."""

KEYS = {
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
    "pageup": "\x1b[5~", "pagedown": "\x1b[6~", "enter": "\r", "tab": "\t", "space": " ", "escape": "\x1b",
    "backspace": "\x7f", "ctrl+j": "\n", "ctrl+q": "\x11", "ctrl+g": "\x07",
}  # fmt: skip
_ANSWERS = (
    (re.compile(rb"\x1b\[\?2026\$p"), b"\x1b[?2026;2$y"),  # frames can be marked
    (re.compile(rb"\x1b\[\?2048\$p"), b"\x1b[?2048;0$y"),  # no resizes in band
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
)
_BEGIN, _END = b"\x1b[?2026h", b"\x1b[?2026l"


class NotSeen(AssertionError):
    """What was waited for did not come; its text shows the screen as it stood."""


class Terminal:
    """One program in one terminal. Use it as a context manager: leaving kills what still runs."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], *, rows: int = 24, columns: int = 80
    ) -> None:
        """Start `command` (a path and arguments) with exactly `environment`."""
        self.raw = bytearray()
        """Everything the program wrote."""
        self.frames: list[tuple[float, int]] = []
        """When a piece of output came (monotonic seconds) and how long `raw` was then."""
        self.exit_code: int | None = None
        """As a shell would say it: negative is a signal."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self._pending = b""
        self._changed = threading.Condition()
        self._ended = False
        self._master, slave = os.openpty()
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._name = os.ttyname(slave)
        self.began = time.monotonic()
        # Opened after setsid, so it becomes the program's controlling terminal: closing ours then hangs up on it.
        self.pid = os.posix_spawn(
            command[0],
            list(command),
            dict(environment),
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 0, self._name, os.O_RDWR, 0),
                (os.POSIX_SPAWN_DUP2, 0, 1),
                (os.POSIX_SPAWN_DUP2, 0, 2),
                (os.POSIX_SPAWN_CLOSE, self._master),
            ],
            setsid=True,
        )
        os.close(slave)
        self._wake, self._woken = os.pipe()
        self.read_on()

    # What the program draws

    def _read(self) -> None:
        while True:
            ready, _, _ = select.select([self._master, self._wake], [], [])
            if self._wake in ready:
                os.read(self._wake, 1)
                return
            try:
                data = os.read(self._master, 65536)
            except OSError as error:
                if error.errno != errno.EIO:
                    raise
                data = b""
            with self._changed:
                if not data:
                    self._ended = True
                    self._changed.notify_all()
                    return
                self._take(data)
                self._changed.notify_all()

    def _take(self, data: bytes) -> None:
        self.raw += data
        self.frames.append((time.monotonic(), len(self.raw)))
        for asked, answer in _ANSWERS:
            for _ in asked.finditer(data):
                os.write(self._master, answer)
        text, self._pending = printable(self._pending + data)
        self._stream.feed(text)

    @property
    def ended(self) -> bool:
        """Whether the program has let go of the terminal."""
        return self._ended

    @property
    def whole(self) -> bool:
        """Whether no frame is half drawn."""
        return self.raw.rfind(_BEGIN) <= self.raw.rfind(_END)

    @property
    def lines(self) -> list[str]:
        """The screen, a string a row."""
        with self._changed:
            return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        """The screen as one string."""
        return "\n".join(self.lines)

    def line_with(self, text: str) -> str:
        """Return the first row that holds `text`, empty when none does."""
        return next((line for line in self.lines if text in line), "")

    def wait_for(self, *wanted: str | Callable[[], bool], timeout: float = PATIENCE) -> float:
        """Return the monotonic moment at which all of `wanted` (texts on the screen, or predicates) held."""

        def seen() -> bool:
            if not self.whole:
                return False
            text = self.text
            return all(one in text if isinstance(one, str) else one() for one in wanted)

        end = time.monotonic() + timeout
        with self._changed:
            while not seen():
                left = end - time.monotonic()
                if left <= 0 or (self._ended and not self._pending):
                    missing = [one if isinstance(one, str) else "a condition" for one in wanted]
                    why = "the program has ended" if self._ended else f"not in {timeout:g} s"
                    raise NotSeen(f"{why}: {missing}\n{self.text}")
                self._changed.wait(left)
            return time.monotonic()

    def wait_until_gone(self, text: str, timeout: float = PATIENCE) -> float:
        """Return when `text` is not on the screen."""
        return self.wait_for(lambda: text not in self.text, timeout=timeout)

    # What the facilitator does

    def press(self, *keys: str) -> None:
        """Press keys by name, or characters."""
        for key in keys:
            self.write(KEYS.get(key, key))

    def type_in(self, text: str) -> None:
        """Type `text`, each character a key of its own."""
        for character in text:
            self.write(character)

    def paste(self, text: str) -> None:
        """Paste `text` as a terminal does, in brackets and with carriage returns."""
        self.write("\x1b[200~" + text.replace("\n", "\r") + "\x1b[201~")

    def write(self, text: str) -> None:
        """Send the bytes of `text`."""
        self.send(text.encode())

    def send(self, data: bytes) -> None:
        """Send bytes that need not be text."""
        while data:
            data = data[os.write(self._master, data) :]

    def settle(self) -> None:
        """Wait for time itself: `right` twice within 0.4 s is one press, a dialog is deaf for 0.4 s."""
        time.sleep(FOR_GOOD)

    def stall(self) -> None:
        """Read no more of what the program draws, as a line that hangs."""
        os.write(self._woken, b".")
        self._reader.join()

    def read_on(self) -> None:
        """Read what the program draws, from the beginning or after `stall`."""
        self._reader = threading.Thread(target=self._read, name="terminal", daemon=True)
        self._reader.start()

    def resize(self, rows: int, columns: int) -> None:
        """Give the window another size; the program is told by a signal."""
        with self._changed:
            self._screen.resize(rows, columns)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def wait_until_read(self) -> None:
        """Return when the program has read all that was sent to it.

        The system brings what was sent to the program's side a little later, on a busy machine: only when nothing has
        waited there for `BROUGHT` seconds all of it has been.
        """
        end = time.monotonic() + PATIENCE
        its_side = os.open(self._name, os.O_RDONLY | os.O_NOCTTY)
        try:
            empty_since = time.monotonic()
            while time.monotonic() - empty_since < BROUGHT:
                if select.select([its_side], [], [], 0)[0]:
                    empty_since = time.monotonic()
                if time.monotonic() > end:
                    raise NotSeen(f"not read in {PATIENCE:g} s")
                time.sleep(0.005)
        finally:
            os.close(its_side)

    # How it ends

    def kill(self, number: signal.Signals = signal.SIGKILL) -> float:
        """Send a signal; return the monotonic moment."""
        moment = time.monotonic()
        os.kill(self.pid, number)
        return moment

    def hang_up(self) -> None:
        """Close the terminal's window under the program."""
        self._stop_reading()
        os.close(self._master)
        self._master = -1

    def wait_for_exit(self, timeout: float = PATIENCE) -> int:
        """Return the exit code once the program has ended and all it wrote was read."""
        end = time.monotonic() + timeout
        while self.exit_code is None:
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                self.exit_code = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > end:
                raise NotSeen(f"still running after {timeout:g} s\n{self.text}")
            else:
                time.sleep(0.005)
        if self._master >= 0:
            self._reader.join(timeout)
        return self.exit_code

    def _stop_reading(self) -> None:
        if self._reader.is_alive():
            self.stall()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.exit_code is None:
            with contextlib.suppress(ProcessLookupError):
                self.kill()
            self.wait_for_exit()
        self._stop_reading()
        for descriptor in (self._master, self._wake, self._woken):
            if descriptor >= 0:
                os.close(descriptor)


def program(*words: str) -> list[str]:
    """Return the command that starts the program with `words`, as this Python would."""
    return [sys.executable, "-m", "inspiratie_tui", *words]


def surroundings(home: Path) -> dict[str, str]:
    """Return an environment with nothing of this machine's but where programs are; everything kept goes in `home`."""
    return {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "HOME": str(home),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "EDITOR": "true",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
