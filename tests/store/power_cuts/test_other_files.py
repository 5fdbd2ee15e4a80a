"""After a power cut a group, an agenda copy, settings and what was told are the old file or the new one, never half.

Each is written as the program does, again and again, and each promise is what the file says then.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.on_disk import FILES, read_group, write_group

from inspiratie_tui.commands.opening.told_once import tell_once
from inspiratie_tui.core.people.group import Group, Person, PersonId
from inspiratie_tui.disk.whole_files import DiskFiles
from inspiratie_tui.home import Home, agendas_to_start_from, read_settings
from inspiratie_tui.home.memory import told_before
from inspiratie_tui.home.new_agenda import make_agenda
from inspiratie_tui.home.strays import remove_strays
from inspiratie_tui.ui.shared.colours import remember

Cut = Callable[..., tuple[int, list[str]]]
TEXT = "# Een stap\n" * 20
NAMES = ("Anouk", "Bilal", "Chen")


def group_of(names: tuple[str, ...]) -> Group:
    return Group("kring", "Kring", tuple(Person(PersonId(f"p{place}"), name) for place, name in enumerate(names, 1)))


def read_names(path: Path) -> set[str]:
    """Who is in a group, opened as the program does: no file of it was ever damaged."""
    from inspiratie_tui.disk.disk import Disk
    from inspiratie_tui.store.tinydb.group_file import open_group

    opened = open_group(path.parent, Disk())
    assert opened.repair is None, opened.repair
    return {person.name for person in opened.group.people}


@pytest.mark.parametrize(("left_out", "caught"), [("", ""), ("sync", "unreadable"), ("sync_folder", "lost")])
def test_a_group_is_the_old_one_or_the_new_one(
    tmp_path: Path, recorder: Any, cut: Cut, left_out: str, caught: str
) -> None:
    disk, folder = recorder(leave_out=left_out), tmp_path / "kring"
    for count in (1, 2, 3):
        write_group(folder, group_of(NAMES[:count]), disk)
        disk.promise(NAMES[:count])
    assert len(read_group(folder).people) == 3
    states, wrong = cut(disk.steps, read_names, until=caught or None, follow="group.json")
    assert states > 10 or caught
    assert [what for what in wrong if what.startswith(caught)] if caught else wrong == []


@pytest.mark.parametrize(("left_out", "caught"), [("", ""), ("sync", "unreadable"), ("sync_folder", "lost")])
def test_an_agenda_copy_is_whole_or_not_there(
    tmp_path: Path, recorder: Any, cut: Cut, left_out: str, caught: str
) -> None:
    """What home would offer is looked at, and what it would not is gone at the next opening."""
    disk, own = recorder(leave_out=left_out), tmp_path / "agendas" / "kring"
    made = make_agenda(DiskFiles(disk), own, "05-stap", TEXT)
    disk.promise({made.name})

    def read(path: Path) -> set[str]:
        """Lay what was left where own agendas stand, and open home."""
        home = Home(path.parent.parent / "home")
        there = home.agendas / "kring"
        there.mkdir(parents=True, exist_ok=True)
        for old in there.iterdir():
            old.unlink()
        for left in path.parent.iterdir():
            (there / left.name).write_bytes(left.read_bytes())
        remove_strays(home, ["kring"], FILES)
        offered = agendas_to_start_from(home, "nl", "kring")
        assert sorted(there.iterdir()) == list(offered)
        assert all(file.read_text() == TEXT for file in offered)
        return {file.name for file in offered}

    states, wrong = cut(disk.steps, read, until=caught or None, follow=made.name)
    assert states > 5 or caught
    assert [what for what in wrong if what.startswith(caught)] if caught else wrong == []


def test_settings_are_the_old_ones_or_the_new_ones(tmp_path: Path, recorder: Any, cut: Cut) -> None:
    disk, file = recorder(), tmp_path / "settings.toml"
    themes = ("light", "contrast")
    for count, theme in enumerate(themes, 1):
        assert remember(file, theme, DiskFiles(disk)) == ""
        disk.promise(themes[:count])

    def read(path: Path) -> set[str]:
        """The theme, and those it came after; none in an empty file."""
        settings = read_settings(path)
        assert settings.mistakes == ()
        return set(themes[: themes.index(settings.theme) + 1]) if settings.theme in themes else set()

    states, wrong = cut(disk.steps, read, follow="settings.toml")
    assert states > 10
    assert wrong == []


def test_what_was_told_is_remembered_whole(tmp_path: Path, recorder: Any, cut: Cut) -> None:
    disk, home = recorder(), Home(tmp_path)
    (tmp_path / "data").mkdir()
    for chosen in ({"note": ("e",)}, {"note": ("e",), "open": ("tab",)}):
        tell_once(home, chosen, DiskFiles(disk))
        disk.promise(told_before(home.told_once))
    states, wrong = cut(disk.steps, lambda path: set(told_before(path)), follow="told-once.txt")
    assert states > 5
    assert wrong == []
