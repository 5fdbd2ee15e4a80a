"""A backup is put back while the program has the session open: not a word is lost, and it says so."""

import shutil
from collections.abc import Callable
from pathlib import Path

from support.on_disk import look_session
from support.pseudo_terminal import Terminal

from inspiratie_tui.texts import _

Start = Callable[..., Terminal]


def test_the_middle_one_of_three_notes_is_not_lost(home: Path, start: Start, tmp_path: Path) -> None:
    program = start("--lang", "en")
    program.wait_for("Arrival")
    program.press("enter")
    program.wait_for(_("ready to begin"))
    (path,) = (file for file in home.glob("data/*/*.json") if file.name != "group.json")

    def kept() -> list[str]:
        return [note.text for note in look_session(path).notes]

    def write_down(text: str) -> None:
        program.type_in(text)
        program.press("enter")

    program.press("n")
    program.wait_for("note:")
    write_down("the first")
    program.wait_for(lambda: kept() == ["the first"])
    backup = Path(shutil.copy(path, tmp_path / "backup"))
    write_down("the second")
    program.wait_for(lambda: kept() == ["the first", "the second"])
    shutil.copy(backup, path.with_suffix(".tmp")).replace(path)
    write_down("the third")
    program.wait_for(f"{path.name}.replaced-1:")
    assert kept() == ["the first", "the second", "the third"]
    assert path.with_name(f"{path.name}.replaced-1").read_bytes() == backup.read_bytes()
    program.press("ctrl+q")
    program.wait_for(_("Sample group"))
    program.press("q")
    assert program.wait_for_exit() == 0
    assert kept() == ["the first", "the second", "the third"]
