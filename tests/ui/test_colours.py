"""Other colours: chosen by key or by name, put on at once, remembered."""

import errno
import threading
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.room import PATIENCE, Room, Table
from support.states import opened

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_files import WholeFiles
from inspiratie_tui.home import read_settings
from inspiratie_tui.ui.shared import colours
from inspiratie_tui.ui.shared.colours import remember

BACKGROUNDS = {"dark": "#14110f", "light": "#fbf7f0", "contrast": "#000000"}


def wears(table: Table, theme: str) -> bool:
    screens = [screen for screen in table.app.screen_stack if screen.id != "_default"]
    return all(screen.styles.background.hex.lower() == BACKGROUNDS[theme] for screen in screens)


async def test_a_key_on_home_walks_the_themes_and_remembers_each(room: Room) -> None:
    settings = room.home.settings
    async with opened(room, "home") as table:
        for theme, said in (("light", "light"), ("contrast", "high contrast"), ("dark", "dark")):
            await table.press("c")
            assert wears(table, theme)
            assert f"colours: {said}, also next time" in table.text
            assert read_settings(settings).theme == theme
    assert settings.read_text("utf-8") == 'theme = "dark"\n'


async def test_two_presses_are_written_one_after_the_other(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []
    slow = threading.Event()

    def on_a_slow_disk(file: Path, theme: str, files: WholeFiles) -> str:
        begun.append(theme)
        assert slow.wait(PATIENCE)
        return remember(file, theme, files)

    monkeypatch.setattr(colours, "remember", on_a_slow_disk)
    async with opened(room, "home") as table:
        table.send("c")
        await table.until(lambda: begun == ["light"])
        table.send("c")
        await table.until(lambda: wears(table, "contrast"))
        await table.pilot.pause()
        assert begun == ["light"], "what is being written is not written twice at once"
        slow.set()
        await table.quiet()
        assert "colours: high contrast, also next time" in table.text
    assert begun == ["light", "contrast"]
    assert read_settings(room.home.settings).theme == "contrast"


@pytest.mark.parametrize("state", ["home", "round", "hold", "end"])
async def test_the_palette_has_them_everywhere(room: Room, state: str) -> None:
    async with opened(room, state) as table:
        await table.press("colon")
        await table.until(lambda: bool(table.screen.query("CommandList.--visible")))
        await table.type("colours: light")
        await table.until(lambda: table.text.count("colours: ") == 2)  # the field, and what was found
        await table.press("enter")
        await table.until(lambda: wears(table, "light") and "also next time" in table.text)
    assert read_settings(room.home.settings).theme == "light"


async def test_the_rest_of_the_settings_stays(room: Room) -> None:
    settings = room.home.settings
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('# ours\nlanguage = "en"\n', "utf-8")
    async with opened(room, "home") as table:
        await table.press("c")
    assert settings.read_text("utf-8") == '# ours\nlanguage = "en"\ntheme = "light"\n'


async def test_a_link_is_read_and_not_written(room: Room, tmp_path: Path) -> None:
    target = tmp_path / "kept elsewhere.toml"
    target.write_text("# ours\n", "utf-8")
    room.home.folder.mkdir(parents=True, exist_ok=True)
    room.home.settings.symlink_to(target)
    async with opened(room, "home") as table:
        await table.press("c")
        await table.until(lambda: "it is a link" in " ".join(table.text.split()))
    assert room.home.settings.is_symlink()
    assert target.read_text("utf-8") == "# ours\n"


async def test_settings_with_a_mistake_are_not_touched(room: Room) -> None:
    settings = room.home.settings
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("theme = dark\n", "utf-8")
    async with opened(room, "home") as table:
        await table.press("c")
        assert wears(table, "light")
        assert "only now: settings.toml has a mistake, and was left as it is" in table.text
    assert settings.read_text("utf-8") == "theme = dark\n"


async def test_a_disk_that_refuses_is_said(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(room, "home") as table:

        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(Disk, "write", full)
        await table.press("c")
        assert wears(table, "light")
        assert "only now: settings.toml cannot be written (the disk is full)" in table.text
        monkeypatch.undo()
    assert not room.home.settings.exists()
    assert not [file for file in room.home.folder.iterdir() if file.name.startswith("settings")]


@pytest.mark.parametrize("room_of", [{"no_color": True}, {"colours": "standard"}])
async def test_black_and_white_is_worn_where_colours_cannot_be(room: Room, room_of: dict[str, object]) -> None:
    async with opened(replace(room, **room_of), "home") as table:  # type: ignore[arg-type]
        assert wears(table, "contrast")
        await table.press("c")
        assert wears(table, "contrast")
        assert "colours: light, this terminal shows black and white, also next time" in table.text
    assert read_settings(room.home.settings).theme == "light"


async def test_a_chosen_theme_outlasts_its_session(room: Room) -> None:
    async with opened(room, "home") as table:
        await table.press("c", "enter")
        await table.until(lambda: type(table.screen).__name__ == "LiveScreen")
        assert wears(table, "light")
        await table.press("n")
        await table.type("typed in other colours")
        await table.press("escape", "q")
        await table.until(lambda: type(table.screen).__name__ == "HomeScreen")
        assert wears(table, "light")
