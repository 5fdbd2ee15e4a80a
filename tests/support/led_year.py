"""A short year that is led by keys in a terminal, of which the power may go at any moment."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from inspiratie_tui.clock.machine import MachineClock
from inspiratie_tui.core.notes.for_the_two import for_the_two
from inspiratie_tui.core.notes.note import MARKS, NoteDraft, NoteKind
from inspiratie_tui.core.year.held_session import HeldSession
from inspiratie_tui.leading.runner import SessionRunner
from support.on_disk import list_groups, look_session, store_in
from support.pseudo_terminal import Terminal

PAGE = """\
# Woensdag
## Deelnemers
1. Anouk
2. Bilal
3. Chen
## Begeleiders
- Noor
"""
ASKING, TAKING_ALONG, CLOSING = "Je vraag", "Een stap", "Tot slot"
AGENDA = f"""\
# Bijeenkomst {{number}}
Begin: 14.00 uur
## {ASKING} (15 min, 5 min p.p., leervraag)
## {TAKING_ALONG} (15 min, 5 min p.p.)
## {CLOSING} (5 min)
"""
NAMES = ("Anouk", "Bilal", "Chen")
QUESTIONS = ("Wat doen we de volgende keer anders?", "Wie bellen wij deze week?", "Wie heeft dan iets van ons nodig?")


class Deed(NamedTuple):
    """A note, typed in a part while somebody speaks."""

    part: str
    name: str
    typed: str

    @property
    def mark(self) -> str:
        """What chooses the kind; "" when nothing does."""
        return self.typed[:2] if self.typed[:1] in MARKS and self.typed[1:2] == " " else ""

    def rest(self, draft: NoteDraft | None) -> str:
        """What is still to be typed when `draft` stands in the field."""
        if draft is None:
            return self.typed
        chosen = bool(self.mark) and draft.kind is not NoteKind.NOTE
        typed = self.typed.removeprefix(self.mark) if chosen else self.typed
        assert typed.startswith(draft.text), (typed, draft)
        return typed[len(draft.text) :]


class Afternoon(NamedTuple):
    """What is put in one session."""

    deeds: tuple[Deed, ...]
    answers: tuple[str, str, str]
    """Of the two, when it is over."""


class LedYear:
    """Goes on, in whatever terminal it is given, where the program was when the one before was killed."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self.saved = 0
        """How many notes of this session the screen called saved, or were there when we came back."""

    @property
    def held(self) -> tuple[HeldSession, ...]:
        """The sessions that began, as they lie on the disk."""
        (group,) = list_groups(self._home / "data")
        return store_in(self._home / "data").archive.held(group.id)

    def is_under_way(self, number: int) -> bool:
        """Whether the session began and is not over."""
        held = self.held
        return len(held) == number and not held[-1].session.ended

    def lead(self, terminal: Terminal, number: int, afternoon: Afternoon, before_end: Callable[[], None]) -> None:
        """Lead what is left of session `number`; the power may go until `before_end`."""
        self._look_what_is_there(number)
        self._open(terminal, number)
        for deed in afternoon.deeds[self.saved :]:
            self._write(terminal, deed)
            self.saved += 1
        before_end()
        self._end(terminal)
        self._answer(terminal, afternoon)

    def _look_what_is_there(self, number: int) -> None:
        """See that nothing is lost of what was called saved, and no more there than the one that was on its way."""
        held = self.held
        assert len(held) in (number - 1, number)
        there = len(held[-1].notes) if len(held) == number else 0
        assert self.saved <= there <= self.saved + 1
        self.saved = there

    def _draft(self) -> SessionRunner | None:
        held = self.held
        if not held:
            return None
        (path,) = self._home.glob(f"data/*/{held[-1].name}.json")
        return SessionRunner(look_session(path), MachineClock(), {})

    def _open(self, terminal: Terminal, number: int) -> None:
        """Open it on home, or be there already, and begin when it lies ready."""
        at_home = (f"> bijeenkomst {number}", "> ga verder met")
        terminal.wait_for(lambda: _is_live(terminal) or any(text in terminal.text for text in at_home))
        if not _is_live(terminal):
            terminal.press("enter")
            terminal.wait_for(lambda: _is_live(terminal))
        if "klaar om te beginnen" in terminal.text:
            terminal.press("space")
            terminal.wait_until_gone("klaar om te beginnen")

    def _write(self, terminal: Terminal, deed: Deed) -> None:
        if deed.part not in terminal.lines[1]:
            terminal.settle()
            terminal.press("down", "enter")
            terminal.wait_for(lambda: deed.part in terminal.lines[1])
        if f">{deed.name}" not in terminal.text:
            terminal.press(str(NAMES.index(deed.name) + 1))
            terminal.wait_for(f">{deed.name}")
        terminal.settle()
        runner = self._draft()
        draft = None if runner is None else runner.drafts.typed
        terminal.press("n")
        terminal.wait_for(lambda: _field_is_open(terminal))
        terminal.type_in(deed.rest(draft))
        terminal.wait_until_gone("bewaard:", timeout=20)
        terminal.press("enter")
        terminal.wait_for("bewaard:", timeout=20)
        terminal.press("escape")
        terminal.wait_for(lambda: not _field_is_open(terminal))
        terminal.settle()

    def _end(self, terminal: Terminal) -> None:
        """Go to the closing, and over it."""
        if CLOSING not in terminal.lines[1]:
            terminal.settle()
            terminal.press("down", "enter")
            terminal.wait_for(lambda: CLOSING in terminal.lines[1])
        terminal.settle()
        terminal.press("right")
        terminal.wait_for(lambda: "afsluiten?" in terminal.text or "w voor jullie twee" in terminal.text)
        if "afsluiten?" in terminal.text:
            terminal.settle()
            terminal.press("enter")
        terminal.wait_for("w voor jullie twee")

    def _answer(self, terminal: Terminal, afternoon: Afternoon) -> None:
        """Answer what the two are asked."""
        terminal.settle()
        terminal.press("w")
        terminal.wait_for(*QUESTIONS)
        for answer in afternoon.answers:
            terminal.type_in(answer)
            terminal.wait_for(answer)
            terminal.press("enter")
            terminal.settle()
        terminal.wait_for("3 regels bewaard")
        self.saved = len(afternoon.deeds) + len(afternoon.answers)

    def is_done(self, number: int, afternoon: Afternoon) -> bool:
        """Whether all of session `number` lies on the disk."""
        held = self.held
        return len(held) == number and len(for_the_two(held[-1].notes)) == len(afternoon.answers)


def _is_live(terminal: Terminal) -> bool:
    """Whether the circle is on the screen, with the keys below it."""
    return bool(re.search(r"\b3.Chen\b", terminal.text)) and "spatie" in terminal.lines[-1]


def _field_is_open(terminal: Terminal) -> bool:
    return "Enter bewaren" in terminal.lines[-1]
