"""`g` on home: a group of one's own."""

import contextlib
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.on_disk import FILES, list_groups, write_group
from support.room import Room, Table

from inspiratie_tui.commands.opening.wiring import store_in
from inspiratie_tui.group_page import page
from inspiratie_tui.home import make_missing
from inspiratie_tui.ui.context import AtHome
from inspiratie_tui.ui.live.live_screen import LiveScreen

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the editor is a shell script")
Edit = Callable[[Table, str], None]


@pytest.fixture
def edits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edit:
    """From now on the editor does to the file `$1` what a shell script does; nothing can be suspended here."""

    def have(table: Table, script: str) -> None:
        file = tmp_path / "editor"
        file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("VISUAL", str(file))

        @contextlib.contextmanager
        def suspend() -> Iterator[None]:
            yield

        monkeypatch.setattr(table.app, "suspend", suspend)

    return have


@pytest.fixture
def home(room: Room) -> Room:
    """The sample group is on the disk."""
    make_missing(room.home, FILES)
    write_group(room.home.data / room.group.id, room.group)
    return room


def said(table: Table) -> str:
    return " ".join(table.text.split())


async def test_the_first_g_makes_a_group_and_home_is_about_it(home: Room, edits: Edit) -> None:
    async with home.open(AtHome()) as table:
        assert "Sample group" in table.text
        edits(table, 'sed -i "s/Monday group/Tuesday group/; s/Anouk/Esra/; /^- 20/d" "$1"')
        await table.press("g")
        await table.until(lambda: "Saved: Tuesday group" in table.text)
        assert "Esra, Bilal, Chen, Noor, Sami" in table.text
        assert "> session 1" in table.text, "also without dates"
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert next(iter(table.live.names.values())) == "Esra"
        assert len(table.live.session.circle.seats) == 3
        await table.press("space")
    made = next(group for group in list_groups(home.home.data) if not group.sample)
    assert (made.name, made.plan) == ("Tuesday group", ())
    assert list((home.home.data / made.id).glob("2*.json"))


async def test_the_next_g_changes_it(home: Room, edits: Edit) -> None:
    own = replace(home, group=replace(home.group, sample=False))
    write_group(own.home.data / own.group.id, own.group)
    async with own.open(AtHome()) as table:
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        edits(table, 'sed -i "s/Anouk/Anoek/; /Bilal/d" "$1"')
        await table.press("g")
        await table.until(lambda: "Saved: Sample group" in table.text)
        assert "Anoek, Chen" in table.text
        assert "Saved: Sample group · Anouk is called Anoek now · gone: Bilal" in said(table)
        assert table.text.count("Bilal") == 1
    (kept,) = list_groups(own.home.data)
    assert (kept.names["p1"], kept.names["p2"], kept.participants[:2]) == ("Anoek", "Bilal", ("p1", "p3"))


async def test_a_mistake_is_told_and_what_was_typed_is_there_at_the_next_press(home: Room, edits: Edit) -> None:
    async with home.open(AtHome()) as table:
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        edits(table, 'sed -i "s/Anouk/Esra/; s/## Dates/## Datees/" "$1"')
        await table.press("g")
        await table.until(lambda: "Was it meant to be: ## Dates" in said(table))
        assert "line 15: Datees is not known." in said(table)
        assert "[g] goes on with what you typed." in said(table)
        assert [group.sample for group in list_groups(home.home.data)] == [True]
        edits(table, 'grep -q Esra "$1" && sed -i "s/## Datees/## Dates/" "$1"')
        await table.press("g")
        await table.until(lambda: "Saved: Monday group" in table.text)
        assert "Esra, Bilal" in table.text


async def test_an_example_left_as_it_is_makes_nothing(home: Room, edits: Edit) -> None:
    async with home.open(AtHome()) as table:
        edits(table, "true")
        await table.press("g")
        await table.until(lambda: "Nothing was typed, so nothing was changed." in said(table))
    assert not list(home.home.data.glob("*.md"))
    assert len(list_groups(home.home.data)) == 1


async def test_without_an_editor_it_says_how_else(home: Room, edits: Edit, monkeypatch: pytest.MonkeyPatch) -> None:
    async with home.open(AtHome()) as table:
        edits(table, "true")
        monkeypatch.setenv("VISUAL", "/nowhere/editor")
        await table.press("g")
        await table.until(lambda: "inspiratie group new --from FILE" in said(table))
        assert "could not be started" in said(table)
    assert not list(home.home.data.glob("*.md"))


async def test_a_disk_that_refuses_is_told_and_the_page_is_kept(
    home: Room, edits: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    from inspiratie_tui.store.tinydb.group_files import GroupFiles

    def full(*_words: object) -> None:
        raise OSError(28, "x")

    async with home.open(AtHome()) as table:
        edits(table, 'sed -i s/Anouk/Esra/ "$1"')
        monkeypatch.setattr(GroupFiles, "write", full)
        await table.press("g")
        await table.until(lambda: "The group could not be saved" in said(table))
    (draft,) = home.home.data.glob("*.md")
    assert "Esra" in draft.read_text("utf-8")


async def test_a_page_that_is_not_utf8_is_told_and_kept(home: Room, edits: Edit) -> None:
    async with home.open(AtHome()) as table:
        edits(table, "printf '# Groep Ren\\351\\n' > \"$1\"")
        await table.press("g")
        await table.until(lambda: "UTF-8" in said(table))
        assert "[g] goes on with what you typed." in said(table)
    assert next(home.home.data.glob("*.md")).read_bytes() == b"# Groep Ren\xe9\n"


async def test_what_another_window_saved_while_home_was_open_is_not_undone(home: Room, edits: Edit) -> None:
    own = replace(home, group=replace(home.group, sample=False))
    folder = own.home.data / own.group.id
    write_group(folder, own.group)
    async with own.open(AtHome()) as table:
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        people = tuple(replace(one, name="Bilal B." if one.name == "Bilal" else one.name) for one in own.group.people)
        write_group(folder, replace(own.group, people=people))
        edits(table, 'grep -q "Bilal B." "$1" && sed -i "s/Anouk/Anoek/" "$1"')
        await table.press("g")
        await table.until(lambda: "Saved: Sample group" in table.text)
        assert "Anoek, Bilal B." in table.text


async def test_what_both_changed_is_told_on_home_and_asked_once_more(home: Room, edits: Edit, tmp_path: Path) -> None:
    own = replace(home, group=replace(home.group, sample=False))
    folder = own.home.data / own.group.id
    write_group(folder, own.group)
    other = tmp_path / own.group.id
    people = tuple(replace(one, name="Bilal A." if one.name == "Bilal" else one.name) for one in own.group.people)
    write_group(other, replace(own.group, people=people))
    async with own.open(AtHome()) as table:
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        edits(table, f'sed -i "s/Bilal/Bilal B./" "$1"; cp "{other}/group.json" "{folder}/group.json"')
        await table.press("g")
        await table.until(lambda: "Elsewhere this name meanwhile became Bilal A." in said(table))
        assert "[g] goes on with what you typed." in said(table)
        (kept,) = list_groups(own.home.data)
        assert kept.names["p2"] == "Bilal A."
        assert "Anouk, Bilal A., Chen" in table.text, "home shows what it tells of"
        edits(table, "true")
        await table.press("g")
        await table.until(lambda: "Saved: Sample group" in table.text)
        assert "Bilal B." in table.text


async def test_a_page_without_what_it_was_begun_from_undoes_nothing_untold(home: Room, edits: Edit) -> None:
    own = replace(home, group=replace(home.group, sample=False))
    folder = own.home.data / own.group.id
    write_group(folder, own.group)
    (folder / "group-page.md").write_text(page(own.group).replace("Bilal", "Bil"), "utf-8")
    async with own.open(AtHome()) as table:
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        edits(table, "true")
        await table.press("g")
        await table.until(lambda: "Elsewhere this name meanwhile became Bilal." in said(table))
        assert "It is not known any more what this page was begun from" in said(table)
        (kept,) = list_groups(own.home.data)
        assert kept.people == own.group.people
        await table.press("g")
        await table.until(lambda: "Saved: Sample group" in table.text)


async def test_a_page_that_is_open_in_another_window_stays_as_it_is(home: Room, edits: Edit) -> None:
    async with home.open(AtHome()) as table:
        edits(table, 'printf theirs > "$1"')
        with store_in(home.home).groups.edits(None):
            await table.press("g")
            await table.until(lambda: "open in the editor of another window: close it there first" in said(table))
            assert not list(home.home.data.glob("*.md"))
        await table.press("g")
        await table.until(lambda: "goes on with what you typed" in said(table))
    assert next(home.home.data.glob("*.md")).read_text("utf-8") == "theirs"


async def test_a_group_that_cannot_be_read_is_not_edited_and_says_why(home: Room, edits: Edit) -> None:
    own = replace(home, group=replace(home.group, sample=False))
    folder = own.home.data / own.group.id
    async with own.open(AtHome()) as table:
        edits(table, 'printf theirs > "$1"')
        (folder / "group.json").unlink()
        os.mkfifo(folder / "group.json")
        await table.press("g")
        await table.until(lambda: "it is no file but a folder, a pipe or a device" in said(table))
        assert "names are missing" in said(table)
    assert not (folder / "group-page.md").exists()
