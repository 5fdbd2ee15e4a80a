"""A facilitator who presses and types at random, and remembers what the screen called saved."""

import random
import time

from inspiratie_tui.core.notes.note import MARKS, NoteKind
from inspiratie_tui.texts import _, kind_names
from support.pseudo_terminal import NotSeen, Terminal
from support.reading import labelled

_MARK_OF = {kind: mark for mark, kind in MARKS.items()}
_ALONE = 0.35
"""Seconds of quiet that make a letter a key, and not the beginning of a sentence (0.3 in the program)."""
_LETTERS = "aeiou nrst lmd gkp üéï @#"


class Facilitator:
    """Works until the program is gone; `terminal` stands on the live screen."""

    def __init__(self, terminal: Terminal, chance: random.Random) -> None:
        self.terminal = terminal
        self.pressed: list[float] = []
        """Monotonic moments of all keys that may do something to the timeline."""
        self.saved: list[str] = []
        """Texts of notes of which the screen said that they are saved."""
        self.sent: list[str] = []
        """Texts of notes for which Enter was pressed."""
        self.typed: list[tuple[float, str]] = []
        """Moment and character of what stands in the note field."""
        self._chance = chance
        self._kind = NoteKind.NOTE

    def work(self) -> None:
        """Press and type until there is nobody to press for."""
        forward, press, hand, note = self._forward, self._press, self._hand, self._note
        deeds = (*[forward] * 4, *[press] * 5, *[hand] * 2, note, note)
        try:
            while True:
                self._chance.choice(deeds)()
        except (NotSeen, OSError):
            if self.terminal.exit_code is None and not self.terminal.ended:
                raise

    def look_back(self) -> None:
        """See whether the last note was called saved in the last frame before the end."""
        if len(self.sent) > len(self.saved) and self._called_saved():
            self._is_saved()

    def _key(self, key: str) -> None:
        before = len(self.terminal.raw)
        self.pressed.append(time.monotonic())
        self.terminal.press(key)
        deadline = time.monotonic() + 0.3
        # A key that is refused twice in a row paints nothing.
        self.terminal.wait_for(lambda: len(self.terminal.raw) > before or time.monotonic() > deadline, timeout=0.5)

    def _forward(self) -> None:
        self.terminal.settle()
        self._key("right")

    def _press(self) -> None:
        key = self._chance.choice(["space", "p", "left", "u", "y", "+", "-", *"12345678"])
        self._key(key)
        if key.isalpha() and len(key) == 1:
            time.sleep(_ALONE)

    def _hand(self) -> None:
        self._key("h")
        self._key(self._chance.choice("12345678"))

    def _note(self) -> None:
        """A kind unlike the one before, so that what the screen says of it is news."""
        self.terminal.press("n")
        self.terminal.wait_for(lambda: self._field() is not None)
        for _again in range(self._chance.randint(1, 3)):
            self._kind = self._chance.choice([kind for kind in (NoteKind.NOTE, *_MARK_OF) if kind is not self._kind])
            mark = _MARK_OF.get(self._kind)
            if mark is not None:
                self.terminal.type_in(f"{mark} ")
                self.terminal.wait_for(lambda: self._field() == (kind_names.note_kind(self._kind), ""))
            for _letter in range(self._chance.randint(3, 40)):
                self._type(self._chance.choice(_LETTERS if self.typed else "aeiou"))
            self._type(".")
            if self._chance.random() < 0.2:
                break
            self.sent.append(self.text.strip())
            self.terminal.press("enter")
            self.terminal.wait_for(self._called_saved)
            self._is_saved()
        if not self.typed:
            self.terminal.press("escape")
            self.terminal.wait_for(lambda: self._field() is None)
        else:
            self._finish()

    def write_on(self, seconds: float) -> None:
        """Type one note, word after word, for so many `seconds`, and leave it in the field."""
        self.terminal.press("n")
        self.terminal.wait_for(lambda: self._field() is not None)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._type(self._chance.choice("aeiou") if len(self.typed) % 6 else " " if self.typed else "w")

    def _finish(self) -> None:
        """Leave a draft in the field, come back to it, and save it after all."""
        self.terminal.press("escape")
        self.terminal.wait_for(lambda: self._field() is None)
        self._press()
        self.terminal.press("n")
        self.terminal.wait_for(lambda: self._field() is not None)
        self.sent.append(self.text.strip())
        self.terminal.press("enter")
        self.terminal.wait_for(self._called_saved)
        self._is_saved()
        self.terminal.press("escape")
        self.terminal.wait_for(lambda: self._field() is None)

    @property
    def text(self) -> str:
        """What stands in the note field."""
        return "".join(character for _at, character in self.typed)

    def _type(self, character: str) -> None:
        self.typed.append((time.monotonic(), character))
        self.terminal.type_in(character)
        # How fast somebody types; also what lets a kill fall in the middle of a word.
        time.sleep(self._chance.uniform(0.0, 0.06))

    def _field(self) -> tuple[str, str] | None:
        """Kind and first row of the note field, None when it is closed."""
        lines = self.terminal.lines
        for kind in NoteKind:
            label = f"{kind_names.note_kind(kind)}:"
            for line in lines:
                if line.strip() == label or line.strip().startswith(f"{label} "):
                    return kind_names.note_kind(kind), line.strip().removeprefix(label).strip()
        return None

    def _called_saved(self) -> bool:
        said = _("saved: {kind}").format(kind=kind_names.note_kind(self._kind))
        return said in self.terminal.lines[-2] and self._field() == (kind_names.note_kind(NoteKind.NOTE), "")

    def _is_saved(self) -> None:
        self.saved.append(self.sent[-1])
        self.typed.clear()


def stands(terminal: Terminal) -> tuple[str, str, bool]:
    """Return what the screen says: the part, who speaks (empty: nobody), whether time stands still."""
    held = _("time stands still since {time}").format(time="").strip() in terminal.text
    speaker = labelled(terminal.lines, _("speaks"))
    return terminal.lines[1].strip(), "" if speaker == "-" else speaker, held
