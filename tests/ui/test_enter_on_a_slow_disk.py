"""A disk of any slowness: Enter, then any key, neither doubles nor loses nor carries over a note, and asks nothing."""

import asyncio
import threading
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.room import Room, Table

from inspiratie_tui.core.notes.note import NoteKind
from inspiratie_tui.store.tinydb.session_file import SessionFile
from inspiratie_tui.ui.shared.note_area import NoteArea

AGENDA = "# Session\n\n## Arriving (16 min, 2 min each)\n## Dialogue (40 min)\n## Closing (20 min)\n"


class SlowDisk:
    """Takes notes as long as `lets` is set; else the writing of a note waits."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.lets = threading.Event()
        self.lets.set()
        self.full = False
        write = SessionFile.put_note

        def slowly(store: SessionFile, *words: Any) -> None:
            assert self.lets.wait(60)
            if self.full:
                raise OSError(28, "full")
            write(store, *words)

        monkeypatch.setattr(SessionFile, "put_note", slowly)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> SlowDisk:
    return SlowDisk(monkeypatch)


def written(table: Table) -> str:
    """What stands in the open field."""
    return table.live_screen.query_one(NoteArea).text


async def looked_at(table: Table) -> None:
    """Return when what was sent has been handled, but for what waits for the disk."""
    for _again in range(40):
        await table.app.all_given()
        await asyncio.sleep(0)
    await table.pilot._wait_for_screen()


async def without_waiting(table: Table, *keys: str) -> None:
    """Press keys, a second apart, while the disk hangs."""
    for key in keys:
        table.clock.advance(1_000)
        table.send(key)
        await looked_at(table)
        await table.app.sieve.rest()
        await looked_at(table)


async def test_what_was_saved_does_not_come_back(room: Room, disk: SlowDisk) -> None:
    """The field is closed before the disk is done, and opened again in the turn of somebody else."""
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("space", "right", "n")
        await table.type("idee")
        disk.lets.clear()
        await without_waiting(table, "enter", "escape", "right", "n")
        disk.lets.set()
        await table.quiet()
        assert written(table) == ""
        assert table.live.drafts.typed is None
        assert [(note.text, note.seen.person) for note in table.live.notes] == [("idee", "p1")]
        assert "Anouk" not in table.text.splitlines()[-3]


async def test_what_is_typed_while_the_disk_hangs_is_the_next_note(room: Room, disk: SlowDisk) -> None:
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("space", "right", "n")
        await table.type("one")
        disk.lets.clear()
        await without_waiting(table, "enter", "backspace", "ctrl+z", "t", "w", "o", "enter", "x", "left", "y")
        disk.lets.set()
        await table.quiet()
        assert [note.text for note in table.live.notes] == ["one", "two"]
        assert written(table) == "yx"


async def test_a_note_that_is_refused_late_waits_beside_what_is_typed(room: Room, disk: SlowDisk) -> None:
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("space", "right", "n", "tab")
        await table.type("one")
        disk.lets.clear()
        disk.full = True
        await without_waiting(table, "enter", "t", "w", "o", "escape")
        disk.lets.set()
        await table.quiet()
        assert table.live.store.notes == ()
        assert "the note waits" in " ".join(table.text.split())
        assert table.live.drafts.typed is not None
        assert table.live.drafts.typed.text == "two", "what is typed meanwhile is a note of its own"
        disk.full = False
        await table.press("n", "enter")
        assert [(note.kind, note.text) for note in table.live.store.notes] == [
            (NoteKind.INSIGHT, "one"),
            (NoteKind.NOTE, "two"),
        ]


KEYS = (
    "enter",
    "escape",
    "right",
    "left",
    "pagedown",
    "tab",
    "ctrl+g",
    "backspace",
    "ctrl+z",
    "n",
    "a",
    "x",
    "z",
)


async def after(folder: Path, keys: list[str], hangs: set[int]) -> tuple[list[str], str]:
    """The texts that are saved after `keys`, and what is being typed; the disk hangs from each key of `hangs` on."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        disk = SlowDisk(monkeypatch)
        room = Room(folder)
        async with room.open(room.lay(AGENDA)) as table:
            await table.press("space", "right", "n")
            await table.type("idee")
            for number, key in enumerate(keys):
                disk.lets.clear() if number in hangs else disk.lets.set()
                if number not in hangs:
                    await table.quiet()
                await without_waiting(table, key)
            disk.lets.set()
            await table.quiet()
            draft = table.live.drafts.typed
            texts = [note.text for note in table.live.notes]
            assert texts == [note.text for note in table.live.store.notes]
            return texts, "" if draft is None else draft.text


@settings(max_examples=8)
@given(keys=st.lists(st.sampled_from(KEYS), max_size=6), slow=st.sets(st.integers(0, 6)))
@example(keys=["escape", "right", "n"], slow={0, 1, 2, 3})
@example(keys=["backspace", "x", "enter"], slow={0, 1, 2})
def test_any_keys_after_enter_do_what_they_do_on_a_quick_disk(keys: list[str], slow: set[int]) -> None:
    async def both() -> None:
        with TemporaryDirectory() as folder:
            quick = await after(Path(folder) / "quick", ["enter", *keys], set())
            slowly = await after(Path(folder) / "slow", ["enter", *keys], slow)
            assert slowly == quick
            assert "idee" in quick[0]
            assert "idee" not in quick[1]

    asyncio.run(both())
