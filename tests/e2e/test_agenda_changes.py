"""The agenda's file is saved while its session runs: from outside, and from the editor that `e` opens."""

import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import look_session
from support.pseudo_terminal import Terminal, program, surroundings

from inspiratie_tui.core.session.events import AgendaChanged
from inspiratie_tui.core.session.fold import fold

Start = Callable[..., Terminal]


def begun(terminal: Terminal) -> None:
    """Open the first session in Dutch and stand in its second part, a round."""
    terminal.wait_for("> bijeenkomst 1", "Aankomen")
    terminal.press("enter")
    terminal.wait_for("klaar om te beginnen")
    terminal.press("space")
    terminal.settle()
    terminal.press("right")
    terminal.wait_for(lambda: terminal.lines[1].strip().startswith("Rondje: wie ben je"))


def session_in(home: Path) -> Path:
    (path,) = (path for path in (home / "data").glob("*/2*.json"))
    return path


def flat(terminal: Terminal) -> str:
    return " ".join(terminal.text.split())


def test_what_is_saved_outside_is_followed_and_errors_are_said(home: Path, start: Start) -> None:
    agenda = home / "agendas" / "nl" / "01-seconds.md"
    text = agenda.read_text("utf-8")
    terminal = start("--lang", "nl", rows=36, columns=120)
    begun(terminal)
    # As editors save: another file put in its place.
    beside = agenda.with_suffix(".tmp")
    beside.write_text(text.replace("## Dialoog", "## Wandeling").replace("## Rondje", "## Kringetje"), "utf-8")
    beside.replace(agenda)
    terminal.wait_for("het programma volgt het bestand: er komen nog 2 onderdelen", "Wandeling")
    assert "Rondje: wie ben je" in terminal.text
    assert "Dialoog" not in terminal.text
    wrong = text.replace("## Dialoog (30 sec)", "## Praten (30 sce)")
    agenda.write_text(wrong, "utf-8")
    told = "Er is niets veranderd. 01-seconds.md:8:12: error: 30 sce"
    terminal.wait_for(lambda: told in flat(terminal))
    assert "Wandeling" in terminal.text
    assert agenda.read_text("utf-8") == wrong
    terminal.press("q")
    terminal.wait_for("Deze bijeenkomst verlaten?")
    terminal.settle()
    terminal.press("enter")
    terminal.wait_for("> ga verder met")
    with look_session(session_in(home)) as file:
        session = fold(file.events)
        assert sum(isinstance(event, AgendaChanged) for event in file.events) == 1
    assert [part.title for part in session.agenda.parts][1:3] == ["Rondje: wie ben je", "Wandeling"]


def with_editor(home: Path, tmp_path: Path, script: str) -> Terminal:
    """The program, and an editor that does to the file `$1` what a shell script does."""
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    around = {**surroundings(home), "EDITOR": str(editor)}
    return Terminal(program("--lang", "nl", "--home", str(home)), around, rows=24, columns=80)


def test_e_opens_the_editor_and_the_session_goes_on(home: Path, tmp_path: Path) -> None:
    script = 'printf "the editor is here"; read -r _line; sed -i "s/^## Dialoog/## Wandeling/" "$1"'
    with with_editor(home, tmp_path, script) as terminal:
        begun(terminal)
        terminal.press("a")
        terminal.wait_for("e programma bewerken", "Dialoog")
        terminal.settle()
        terminal.press("e")
        terminal.wait_for("the editor is here")
        terminal.press("enter")
        terminal.wait_for("het programma volgt het bestand: er komen nog 2 onderdelen", "Rondje: wie ben je")
        terminal.press("down")
        terminal.wait_for("3. Wandeling")


@pytest.mark.slow
def test_a_long_time_in_the_editor_draws_nothing_and_stops_nothing(home: Path, tmp_path: Path) -> None:
    """Textual lets thirty pieces wait for a terminal that is not its own, and then for ever."""
    with with_editor(home, tmp_path, 'printf "the editor is here"; read -r _line') as terminal:
        begun(terminal)
        terminal.press("a")
        terminal.wait_for("e programma bewerken")
        terminal.settle()
        terminal.press("e")
        terminal.wait_for("the editor is here")
        drawn = len(terminal.raw)
        alive = session_in(home).with_suffix(".alive")
        seen: set[int] = set()

        def beats() -> int:
            seen.add(alive.stat().st_mtime_ns)
            return len(seen)

        for enough in range(2, 24):
            _until(lambda wanted=enough: beats() >= wanted)
        assert len(terminal.raw) == drawn
        terminal.press("enter")
        terminal.wait_for("e programma bewerken")
        terminal.press("escape")
        terminal.wait_for("Rondje: wie ben je")


def _until(holds: Callable[[], bool]) -> None:
    """Return when `holds`: nothing is drawn that a terminal could wait for."""
    end = time.monotonic() + 15
    while not holds():
        assert time.monotonic() < end, "no sign of life"
        time.sleep(0.05)


def test_an_editor_that_is_not_there_is_said_on_the_screen_that_comes_back(home: Path, tmp_path: Path) -> None:
    around = {**surroundings(home), "EDITOR": str(tmp_path / "no editor")}
    with Terminal(program("--lang", "nl", "--home", str(home)), around, rows=24, columns=80) as terminal:
        terminal.wait_for("> bijeenkomst 1", "Aankomen")
        terminal.press("g")
        terminal.wait_for(lambda: "kon niet worden gestart" in flat(terminal))
        begun(terminal)
        for _ in range(2):
            terminal.press("a")
            terminal.wait_for("e programma bewerken", "Dialoog")
            terminal.settle()
            terminal.press("e")
            terminal.wait_for(lambda: "kon niet worden gestart" in flat(terminal))
            terminal.press("escape")
            terminal.wait_for(lambda: "programma bewerken" not in terminal.text)
            terminal.wait_for(lambda: terminal.lines[1].strip().startswith("Rondje: wie ben je"))
        terminal.press("right")
        terminal.wait_for("1>Anouk")
