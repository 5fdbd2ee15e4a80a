"""Session 2 is a month after session 1: what Anouk asked and took along is there when she speaks, by keys alone."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from support.last_time import QUESTION as EARLIER_QUESTION
from support.last_time import STEP as EARLIER_STEP
from support.last_time import met
from support.on_disk import list_groups, store_in
from support.pseudo_terminal import Terminal, program, surroundings
from support.room import Room

from inspiratie_tui.core.notes.step_words import StepOutcome
from inspiratie_tui.core.year.living_steps import steps_of

PAGE = """\
# Woensdag
## Deelnemers
1. Anouk
2. Bilal
3. Chen
4. Daan
5. Esra
6. Femke
7. Giulia
## Begeleiders
- Noor
"""
FIRST = """\
# Bijeenkomst 1: aankomen
## Feedback: je leervraag (35 min, 5 min p.p., leervraag)
## Een stap (35 min, 5 min p.p.)
"""
LATER = """\
# Bijeenkomst 2: wat zich herhaalt
## Aankomen (16 min, 2 min p.p.)
"""
QUESTION = "Hoe zeg ik nee zonder weg te gaan?"
STEP = "dinsdag bij het overleg als laatste spreken"
NOTHING = "van vorige keer staat hier niets"
AHEAD = "import time\n_clock = time.time_ns\ntime.time_ns = lambda: _clock() + {days} * 86_400_000_000_000\n"
"""What a Python that starts in the folder of this file takes for the time: so many days later."""


class Year:
    """The group, and its sessions a month apart, each in a terminal of its own."""

    def __init__(self, home: Path, folder: Path) -> None:
        self._home, self._folder = home, folder
        self._open: list[Terminal] = []

    def close(self) -> None:
        for terminal in self._open:
            terminal.__exit__(None, None, None)

    def start(self, *words: str, months: int = 0) -> Terminal:
        """Start the program, so many times four weeks from now."""
        clock = self._folder / f"{months}"
        clock.mkdir(exist_ok=True)
        (clock / "sitecustomize.py").write_text(AHEAD.format(days=28 * months), "utf-8")
        environment = {**surroundings(self._home), "PYTHONPATH": str(clock)}
        terminal = Terminal(program(*words, "--lang", "nl", "--home", str(self._home)), environment)
        self._open.append(terminal)
        return terminal

    def lead(self, agenda: str, *seen: str, months: int = 0, group: str = "") -> Terminal:
        """Lay a session ready and begin it, when what was `seen` stands there."""
        file = self._home / "agendas" / "nl" / f"0{months + 1}-maand.md"
        file.write_text(agenda, "utf-8")
        terminal = self.start("run", str(file), *(("--group", group) if group else ()), months=months)
        terminal.wait_for("7 Giulia", *seen)
        terminal.press("space")
        terminal.settle()
        return terminal


def speaks(terminal: Terminal, name: str) -> Callable[[], bool]:
    return lambda: f">{name}" in terminal.text


def writes(terminal: Terminal, text: str, saved: str) -> None:
    """Write a note, and close the field."""
    terminal.press("n")
    terminal.type_in(text)
    terminal.press("enter")
    terminal.wait_for(saved)
    terminal.press("escape")
    terminal.settle()


def looks(terminal: Terminal, digit: str, name: str) -> list[str]:
    """Give the floor, press the key, and return the rows that were not there before."""
    terminal.press(digit)
    terminal.wait_for(speaks(terminal, name))
    terminal.settle()
    before = terminal.lines
    terminal.press("v")
    terminal.wait_for(lambda: "vorige keer" in terminal.text or "vroeg:" in terminal.text)
    return [row.strip() for row in terminal.lines[:-3] if row and row not in before]


@pytest.fixture
def year(home: Path, tmp_path: Path) -> Iterator[Year]:
    """A group of seven, made from a page; of Daan nothing is to be written down."""
    year = Year(home, tmp_path)
    try:
        yield year
    finally:
        year.close()


def test_what_she_said_a_month_ago_is_there_at_her_turn_alone(year: Year, home: Path) -> None:
    room = met(Room(home), name="2020-01-06-aaaa")
    led = year.lead(LATER, "vorige keer: 2 stappen, 1 vraag geparkeerd [v]", group=room.group.id)
    assert looks(led, "1", "Anouk") == [f"Anouk vroeg: {EARLIER_QUESTION}", f"en nam mee: {EARLIER_STEP}"]
    assert looks(led, "2", "Bilal")[-1] == NOTHING
    assert EARLIER_QUESTION not in led.text


@pytest.mark.slow
def test_a_month_later_it_is_there_when_she_speaks_and_what_came_of_it_is_kept(
    year: Year, home: Path, tmp_path: Path
) -> None:
    (tmp_path / "page.md").write_text(PAGE, "utf-8")
    assert year.start("group", "new", "--from", str(tmp_path / "page.md")).wait_for_exit() == 0
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "opschrijven: Daan niets" >> "$1"\n', "utf-8")
    editor.chmod(0o700)
    around = {**surroundings(home), "EDITOR": str(editor)}
    words = program("group", "edit", "--private", "--lang", "nl", "--home", str(home))
    with Terminal(words, around) as edited:
        assert edited.wait_for_exit() == 0
    (group,) = list_groups(home / "data")

    first = year.lead(FIRST, months=0)
    first.press("1")
    first.wait_for(speaks(first, "Anouk"))
    writes(first, QUESTION, "bewaard: leervraag")
    first.press("down", "enter")
    first.wait_for(lambda: "Een stap" in first.lines[1])
    first.press("1")
    first.wait_for(speaks(first, "Anouk"))
    writes(first, f"> {STEP}", "bewaard: stap")
    first.kill()
    first.wait_for_exit()

    second = year.lead(LATER, "vorige keer: 1 stap [v]", months=1)
    assert looks(second, "1", "Anouk") == [f"Anouk vroeg: {QUESTION}", f"en nam mee: {STEP}"]
    second.press("2")
    second.wait_for(speaks(second, "Bilal"), lambda: QUESTION not in second.text and STEP not in second.text)
    second.settle()
    second.press("v")
    second.wait_for(NOTHING)
    assert NOTHING in looks(second, "4", "Daan")
    second.press("1")
    second.wait_for(speaks(second, "Anouk"))
    second.settle()
    second.press("v", "v")
    second.wait_for(QUESTION, "klopt dit zo?")
    second.settle()
    second.press("v")
    second.wait_until_gone(QUESTION)
    writes(second, "> bijgesteld: woensdag", "bewaard: stap")
    second.kill()
    second.wait_for_exit()

    third = year.lead(
        LATER.replace("2: wat zich herhaalt", "3: waar het vandaan komt"), "vorige keer: 1 stap [v]", months=2
    )
    assert looks(third, "1", "Anouk") == [f"Anouk vroeg: {QUESTION}", f"en nam mee: {STEP}"]
    third.kill()
    third.wait_for_exit()
    held = store_in(home / "data").archive.held(group.id)
    (step,) = steps_of(held)
    (came,) = step.came
    assert (came.outcome, came.words, came.session, came.on) == (
        StepOutcome.CHANGED,
        "woensdag",
        held[1].name,
        held[1].day,
    )
    assert step.day is not None
    assert step.day.isoweekday() == 3
    assert [(later.day - earlier.day).days for earlier, later in pairwise(held)] == [28, 28]
