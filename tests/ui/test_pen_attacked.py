"""What was taken away does not come back: not by undo, a slow disk, a sentence, or a draft somebody still holds."""

import threading

import pytest
from support.full_disk import FullDisk
from support.room import Room, Table

from inspiratie_tui.ui.context import AtSession

HIS = "zijn scheiding"


def holding(room: Room) -> list[str]:
    """Every file under home in which his words stand."""
    files = (file for file in room.folder.rglob("*") if file.is_file())
    return [str(file) for file in files if HIS.encode() in file.read_bytes()]


async def in_turn_of_bilal(table: Table) -> None:
    await table.press("space", "right", "right")
    assert table.live.session.floor == "p2"


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    return FullDisk(monkeypatch)


async def test_undo_after_it_brings_no_word_back_and_redo_finds_the_pen_down(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        await table.press("n")
        await table.type(HIS)
        await table.press("enter", "escape", "x", "d", "u", "y", "u", "y")
        assert table.live.session.floor == "p2"
        assert table.live.notes == ()
        assert table.live.pen.down is not None
        await table.press("right")
        assert table.live.pen.down is None
        await table.live.sign()
    assert holding(room) == []


async def test_both_keys_typed_in_one_breath(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        await table.press("n")
        await table.type(HIS)
        await table.press("enter", "escape")
        await table.at_once("x", "d")
        await table.rest()
        assert table.live.notes == ()
    assert holding(room) == []


async def test_a_note_that_a_slow_disk_refuses_while_it_is_taken_away(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is refused comes back in its field; not when it was taken away meanwhile."""
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        slow = threading.Event()

        def refuse(*_words: object) -> None:
            slow.wait(60)
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(table.live.store, "put_note", refuse)
        await table.press("n")
        await table.type(HIS)
        for key in ("enter", "escape", "x"):
            table.send(key)
            await table.pilot.pause()
        await table.app.sieve.rest()
        table.send("d")
        await table.app.sieve.rest()
        await table.until(lambda: table.live.pen.down is not None)
        await table.pilot.pause()
        slow.set()
        await table.rest()
        monkeypatch.undo()
        await table.live.retry()
        await table.live.sign()
        assert table.live.drafts.typed is None
        assert table.live.notes == ()
        assert HIS not in table.text
    assert holding(room) == []


async def test_a_note_that_the_disk_refused(room: Room, agenda: str, disk: FullDisk) -> None:
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        disk.full = True
        await table.press("n")
        await table.type(HIS)
        await table.press("enter", "escape", "x", "d")
        disk.full = False
        await table.live.retry()
        await table.live.sign()
        assert table.live.notes == ()
        assert table.live.drafts.typed is None
    assert holding(room) == []


@pytest.mark.parametrize("ends", ["escape", "enter"])
async def test_a_sentence_typed_before_and_put_away(room: Room, agenda: str, ends: str) -> None:
    """Its words wait, unseen; Enter and Esc are about them still, but not when they were taken away."""
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        await table.press("n")
        await table.type(HIS)
        await table.press("escape")
        await table.type("hij woont nu in een caravan")
        await table.rest()
        await table.press("x", "d", ends)
        await table.quiet()
        await table.live.sign()
        assert table.live.drafts.typed is None
        assert table.live.notes == ()
    assert holding(room) == []


@pytest.mark.parametrize("ends", ["escape", "enter"])
async def test_a_sentence_typed_while_it_is_down_holds_nothing_of_before(room: Room, agenda: str, ends: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        await table.press("n")
        await table.type(HIS)
        await table.press("escape", "x")
        await table.type("hij woont nu in een caravan")
        await table.rest()
        await table.press("d", ends)
        await table.live.sign()
        assert table.live.drafts.typed is None
        assert table.live.notes == ()
    assert holding(room) == []


@pytest.mark.usefixtures("dutch")
async def test_killed_before_it_was_taken_away(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        await table.press("n")
        await table.type(HIS)
        await table.press("escape", "x")
    async with room.open(AtSession(room.ref)) as table:
        assert "pen neer tot de volgende beurt · [d] ook wat er al stond weghalen" in table.text
        assert "halve notitie" not in table.text, "no key goes on with it"
        await table.press("d")
        assert "1 notitie is voorgoed weg" in table.text
    assert holding(room) == []


@pytest.mark.usefixtures("dutch")
async def test_what_the_disk_refuses_to_erase_is_said_whole(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        await table.press("n")
        await table.type(HIS)
        await table.press("enter", "escape", "x")

        def refuse(*_ids: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(table.live.store, "erase_notes", refuse)
        await table.press("d")
        assert " hier weggehaald, en van de schijf zodra die weer schrijft\n" in table.text
        monkeypatch.undo()
        await table.live.retry()
    assert holding(room) == []
