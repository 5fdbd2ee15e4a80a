"""A facilitator who presses anything: keys of the table of commands, letters, pastes, other sizes, whatever runs."""

import os
import random
import signal
import time
from collections import deque

from inspiratie_tui.texts.keys import ACTIONS
from support.pseudo_terminal import KEYS, NotSeen, Terminal

_ALONE = 0.35
"""Seconds of quiet that make a letter a key, and not the beginning of a sentence (0.3 in the program)."""
_OPENING = 2_000
"""Bytes: more than what opens a screen, less than a picture."""
_NAMED = {"plus": "+", "equals_sign": "=", "minus": "-", "question_mark": "?", "colon": ":", "full_stop": ".", **KEYS}
_F = {"f1": "\x1bOP", "f6": "\x1b[17~", "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~"}
_OF_FIELDS = ("enter", "escape", "tab", "backspace", "ctrl+j", "ctrl+g", "up", "down", "left", "right", "space")
_WORDS = [
    "wat",
    "ik",
    "wil",
    "is",
    "niet",
    "wat",
    "ik",
    "durf,",
    "zei",
    "Zoë:",
    "een",
    "grens",
    "@Anouk?",
    "ja",
    "@",
    "12",
    "minuten.",
    "über",
    "!",
    ">",
    "=",
    "&",
]


def _bytes_of(key: str) -> str | None:
    """Return what a terminal sends for `key`, as Textual calls it; None when this monkey has no such key."""
    if len(key) == 1:
        return key
    if key.startswith("ctrl+") and len(key) == 6 and key[5].isalpha():
        return chr(ord(key[5]) & 0x1F)
    return _NAMED.get(key) or _F.get(key)


COMMANDS = sorted(
    {sent for action in ACTIONS.values() for key in action.keys if (sent := _bytes_of(key)) is not None}
    | {*"0123456789", *_F.values()}
)
"""What a terminal sends for each key that does something somewhere."""


class Monkey:
    """Presses on until it has pressed enough, or the program has ended."""

    def __init__(self, chance: random.Random, terminal: Terminal) -> None:
        self.terminal = terminal
        self.pressed = 0
        """How many keys it has pressed, letters of a text included."""
        self.did: deque[str] = deque(maxlen=80)
        """What it did last, to be read when something is wrong."""
        self._chance = chance
        self._rows, self._columns = 24, 80

    def wait_for_picture(self) -> None:
        """Wait until the program has drawn its first picture."""
        terminal = self.terminal
        terminal.wait_for(lambda: len(terminal.raw) > _OPENING and bool(terminal.text.strip()))

    def play(self, keys: int) -> None:
        """Press about so many `keys`; return earlier when the program has ended."""
        deeds = (*[self._command] * 6, *[self._of_field] * 3, *[self._text] * 2, self._paste, self._resize, self._burst)
        rare = (self._stop, self._stall)
        until = self.pressed + keys
        try:
            while self.pressed < until and not self.terminal.ended:
                self._chance.choice(rare if self._chance.random() < 0.01 else deeds)()
                if self._chance.random() < 0.1:
                    self._answers()
        except OSError:
            if not self.terminal.ended:
                raise

    def _send(self, text: str, keys: int = 1) -> None:
        self.did.append(repr(text))
        self.pressed += keys
        self.terminal.write(text)

    def _command(self) -> None:
        key = self._chance.choice(COMMANDS)
        self._send(key)
        if key.isalpha() and self._chance.random() < 0.25:
            time.sleep(_ALONE)

    def _of_field(self) -> None:
        self._send(KEYS[self._chance.choice(_OF_FIELDS)])

    def _burst(self) -> None:
        for _again in range(self._chance.randint(2, 12)):
            self._send(self._chance.choice(COMMANDS))

    def _text(self) -> None:
        text = " ".join(self._chance.choices(_WORDS, k=self._chance.randint(1, 4)))
        self._send(text, len(text))

    def _paste(self) -> None:
        self.did.append("paste")
        self.pressed += 1
        self.terminal.paste("\n".join(self._chance.choices(_WORDS, k=self._chance.randint(1, 9))))

    def _resize(self) -> None:
        self._rows, self._columns = self._chance.randint(5, 60), self._chance.randint(20, 200)
        self.did.append(f"{self._columns}x{self._rows}")
        self.terminal.resize(self._rows, self._columns)

    def _stop(self) -> None:
        self.did.append("stop")
        self.terminal.kill(self._chance.choice((signal.SIGSTOP, signal.SIGTSTP)))
        os.waitid(os.P_PID, self.terminal.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
        self._text()
        self.terminal.kill(signal.SIGCONT)

    def _stall(self) -> None:
        self.did.append("stall")
        self.terminal.stall()
        for _again in range(self._chance.randint(1, 30)):
            self._chance.choice((self._text, self._resize, self._of_field))()
        self.terminal.read_on()

    def _answers(self) -> None:
        """Wait until the program has drawn itself in another size: it does that whatever is on the screen."""
        before = len(self.terminal.raw)
        self._rows = self._rows - 1 if self._rows > 5 else 6
        self.did.append("?")
        self.terminal.resize(self._rows, self._columns)
        try:
            self.terminal.wait_for(lambda: len(self.terminal.raw) > before)
        except NotSeen:
            if not self.terminal.ended:
                raise
