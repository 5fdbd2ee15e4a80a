"""A round of feedback and letters that are read aloud, in a terminal: whose words, for whom, and read back so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.pseudo_terminal import Terminal
from support.reading import labelled

Start = Callable[..., Terminal]
NAMES = ("Chen", "Daan", "Esra", "Femke", "Giulia", "Hugo", "Anouk", "Bilal")
"""In the order of a third session, which the third seat begins."""
AGENDA = """\
# Bijeenkomst 3: waar het vandaan komt
## Aankomen (2 min)
## Feedback: wie je hier bent (40 min, 5 min p.p.)
- Waar zag je vandaag al iets van?
## Feedback: brieven (16 min, 2 min p.p., gevers)
"""


class Led:
    """A session in a terminal, in Dutch."""

    def __init__(self, home: Path, start: Start) -> None:
        """Open it on `AGENDA`, in its first part."""
        self._start = start
        agenda = home / "agendas" / "nl" / "03-waar.md"
        agenda.write_text(AGENDA, "utf-8")
        self.terminal = start("run", str(agenda), "--lang", "nl")
        self.terminal.wait_for("8 Hugo", "klaar om te beginnen")
        self.press("space", lambda: "Aankomen" in self.terminal.lines[1])

    def press(self, key: str, sees: str | Callable[[], bool]) -> None:
        """Press `key` and wait for what it brings."""
        self.terminal.settle()
        self.terminal.press(key)
        self.terminal.wait_for(sees)

    def stands(self, label: str, name: str) -> Callable[[], bool]:
        """Whether `name` stands behind `label`."""
        return lambda: labelled(self.terminal.lines, label).startswith(name)

    def note(self, text: str, before: str) -> None:
        """Write a note, of which `before` is shown while it is typed."""
        self.terminal.press("n")
        self.terminal.wait_for("notitie:")
        self.terminal.type_in(text)
        self.terminal.wait_for(before)
        self.terminal.press("enter")
        self.terminal.wait_for("bewaard:")
        self.terminal.press("escape")
        self.terminal.wait_until_gone("notitie:")

    def read_back(self) -> Terminal:
        """Leave it, and open its notes in another terminal."""
        self.press("q", "Deze bijeenkomst verlaten?")
        self.press("enter", lambda: self.terminal.ended)
        self.terminal.wait_for_exit()
        review = self._start("review", "--lang", "nl", rows=40)
        review.wait_for("Wie dit scherm ziet, leest mee.")
        review.settle()
        review.press("enter")
        review.wait_until_gone("Wie dit scherm ziet, leest mee.")
        return review


def test_what_daan_gives_esra_is_read_back_as_that(home: Path, start: Start) -> None:
    led = Led(home, start)
    led.press("right", led.stands("feedback voor", "-"))
    led.press("5", led.stands("feedback voor", "Esra"))
    assert led.stands("daarna", "Femke")()
    led.note("< @Daan je bleef staan", "Daan → Esra · feedback:")
    led.read_back().wait_for("Daan → Esra · feedback: @Daan je bleef staan")


@pytest.mark.slow
def test_a_whole_round_and_letters_are_read_back_from_whom_to_whom(home: Path, start: Start) -> None:
    led = Led(home, start)
    led.press("right", led.stands("feedback voor", "-"))
    for name, giver in zip(NAMES, (*NAMES[1:], NAMES[0]), strict=True):
        led.press("right", led.stands("feedback voor", name))
        led.note(f"< @{giver} je bleef staan", f"{giver} → {name} · feedback:")
    led.note("= dapper", "de kring → Bilal · citaat:")
    led.press("right", "iedereen is geweest")
    led.press("right", lambda: "brieven" in led.terminal.lines[1])
    led.press("4", led.stands("aan het woord", "Daan"))
    led.note("< Lieve @Esra, ik zag je", "Daan → Esra · feedback:")
    led.press("right", led.stands("aan het woord", "Esra"))
    led.note("< @Hugo, ik zag jou", "Esra → Hugo · feedback:")
    review = led.read_back()
    review.wait_for("Bilal → Anouk · feedback: @Bilal", "Anouk → Hugo · feedback: @Anouk", "de kring → Bilal · citaat:")
    review.wait_for("Daan → Esra · feedback: Lieve @Esra", "Esra → Hugo · feedback: @Hugo")
