"""Whatever comes between, no letter that was typed in the turn of who wants nothing written is in any file.

A slow disk, a turn that begins by itself, a name that is put right, a sentence without the field; nor does the screen
tell which of the two it is, the pen that is down or somebody who wants nothing.
"""

import asyncio
import threading

import pytest
from support.quiet import drawn
from support.room import Room, Table
from support.wants_nothing import ANOUK, BILAL, CHEN, answered, holding, in_turn_of

from inspiratie_tui.core.actions.corrections import Correction
from inspiratie_tui.core.moments import SECOND
from inspiratie_tui.core.notes.note import NoteKind
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp

HERS, BEFORE = "scheiding", "de schuur"
SILENCE_BETWEEN = "# A\n## Rondje (16 min, 2 min p.p., 20 sec stilte ertussen)\n## Gesprek (20 min)\n"
AGAIN = (*HERS, "enter")
ON_A_SLOW_DISK = {
    "and Enter": ("enter",),
    "and Esc": ("escape",),
    "and nothing": (),
    "and another": ("enter", *AGAIN),
    "closed and opened": ("escape", "n", *HERS),
    "closed, opened and saved": ("escape", "n", *AGAIN),
}
CHEAP = ("and Enter", "and Esc")

pytestmark = pytest.mark.usefixtures("dutch")


async def typed_while_the_turn_changes(table: Table, monkeypatch: pytest.MonkeyPatch, *keys: str) -> None:
    """Go forward on a disk that answers when `keys` have been pressed."""
    asked, slow, append = threading.Event(), threading.Event(), table.live.store.append_many

    def late(events: list[tuple[Event, Stamp]]) -> None:
        asked.set()
        slow.wait(60)
        append(events)

    with monkeypatch.context() as patched:
        patched.setattr(table.live.store, "append_many", late)
        before = table.live.session.floor
        table.clock.advance(SECOND)
        table.send("pagedown")
        assert await asyncio.to_thread(asked.wait, 60)
        table.clock.advance(SECOND)
        for key in keys:
            table.send(key)
            for _look in range(3):
                await table.pilot.pause()
        await table.app.sieve.rest()
        assert table.live.session.floor == before
        slow.set()
        await table.until(lambda: table.live.session.floor != before)
        await table.quiet()
        await table.live.sign()


@pytest.mark.parametrize(
    "keys", [name if name in CHEAP else pytest.param(name, marks=pytest.mark.slow) for name in ON_A_SLOW_DISK]
)
@pytest.mark.parametrize("before", [pytest.param("", marks=pytest.mark.slow), BEFORE])
async def test_typed_behind_a_note_of_the_turn_before(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch, before: str, keys: str
) -> None:
    async with answered(room, p2=MayWrite.NOTHING).open(room.lay(agenda)) as table:
        await in_turn_of(table, ANOUK)
        await table.press("n")
        await table.type(before)
        await typed_while_the_turn_changes(table, monkeypatch, *HERS, *ON_A_SLOW_DISK[keys])
        assert holding(room, HERS) == []
        assert bool(before) == bool(holding(room, BEFORE)), "what stood there stays"
        await table.press("pagedown", "escape", "n")
        assert bool(before) == (BEFORE in table.text), "and comes back"
        await table.live.sign()
    assert holding(room, HERS) == []


async def test_typed_when_all_may_be_written_it_is_kept(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with answered(room, p4=MayWrite.NOTHING).open(room.lay(agenda)) as table:
        await in_turn_of(table, ANOUK)
        await table.press("n")
        await table.type(BEFORE)
        await typed_while_the_turn_changes(table, monkeypatch, *" leeg", "enter", *"dan")
        assert [note.text for note in table.live.notes] == ["de schuur leeg"]
        assert table.live.drafts.typed is not None
        assert table.live.drafts.typed.text == "dan"


@pytest.mark.parametrize("ends", ["enter", *(pytest.param(key, marks=pytest.mark.slow) for key in ("escape", "f9"))])
async def test_a_sentence_without_the_field_while_the_turn_changes(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch, ends: str
) -> None:
    async with answered(room, p2=MayWrite.NOTHING).open(room.lay(agenda)) as table:
        await in_turn_of(table, ANOUK)
        await typed_while_the_turn_changes(table, monkeypatch, *f"hij {HERS}", ends)
        assert table.live.notes == ()
        assert table.live.drafts.typed is None
    assert holding(room, HERS) == []


async def test_a_turn_that_begins_by_itself_when_the_silence_is_over(room: Room) -> None:
    async with answered(room, p2=MayWrite.NOTHING).open(room.lay(SILENCE_BETWEEN)) as table:
        await in_turn_of(table, ANOUK)
        await table.press("pagedown")
        assert table.live.session.silence_left(table.live.now)
        await table.press("n")
        await table.type(BEFORE)
        table.clock.advance(25 * SECOND)
        await table.type(HERS)
        assert table.live.session.speaker(table.live.now) == BILAL
        assert "pen neer:" in table.text, "before the next beat"
        await table.press("enter")
        await table.live.sign()
        assert [note.text for note in table.live.notes] == []
        assert holding(room, BEFORE)
    assert holding(room, HERS) == []


async def test_a_sentence_that_goes_on_when_the_silence_is_over(room: Room) -> None:
    async with answered(room, p2=MayWrite.NOTHING).open(room.lay(SILENCE_BETWEEN)) as table:
        await in_turn_of(table, ANOUK)
        await table.press("pagedown")
        assert table.live.session.silence_left(table.live.now)
        await table.type(f"{BEFORE} ")
        table.clock.advance(25 * SECOND)
        await table.type(HERS)
        await table.rest()
        await table.press("enter")
        await table.live.sign()
    assert holding(room, HERS) == []


async def test_the_turn_in_which_half_a_note_was_typed_turns_out_to_be_theirs(room: Room, agenda: str) -> None:
    """The disk hears of it at once, not with the next sign of life."""
    async with answered(room, p2=MayWrite.NOTHING).open(room.lay(agenda)) as table:
        await in_turn_of(table, CHEN)
        await table.press("n")
        await table.type(HERS)
        await table.press("escape")
        await table.live.sign()
        assert holding(room, HERS)
        await table.live.correct(Correction(table.live.log.number, person=BILAL))
        assert table.live.session.floor == BILAL
        await table.live.heartbeat.chores.finish("draft")
        assert holding(room, HERS) == []
        await table.press("u", "n")
        assert HERS in table.text, "it was not theirs after all"


async def test_redone_up_to_their_turn(room: Room, agenda: str) -> None:
    async with answered(room, p2=MayWrite.NOTHING).open(room.lay(agenda)) as table:
        await in_turn_of(table, BILAL)
        await table.press("u", "n")
        await table.type(HERS)
        await table.press("escape")
        await table.live.sign()
        await table.press("y")
        await table.live.heartbeat.chores.finish("draft")
        assert holding(room, HERS) == []


async def test_behind_the_mark_of_a_step_stands_a_step_and_nothing_else(room: Room, agenda: str) -> None:
    """No other mark makes another kind of it, and the arrow up opens no note of somebody else."""
    async with answered(room, p2=MayWrite.OWN).open(room.lay(agenda)) as table:
        await in_turn_of(table, ANOUK)
        await table.press("n")
        await table.type(BEFORE)
        await table.press("enter", "pagedown", "n")
        await table.type("> ")
        await table.press("up")
        await table.type("= als laatste spreken")
        assert "stap" in table.text
        await table.press("enter")
        assert [(note.kind, note.text) for note in table.live.notes] == [
            (NoteKind.NOTE, BEFORE),
            (NoteKind.STEP, "= als laatste spreken"),
        ]


async def pictures(room: Room, agenda: str, key: str, size: tuple[int, int]) -> list[object]:
    """Every cell with its style in the turn of Bilal, when `key` was pressed, then of notes and after all of them."""
    shown: list[object] = []
    async with room.open(room.lay(agenda), size) as table:
        await in_turn_of(table, BILAL)
        await table.press(key, "n")
        for keys in ((), HERS, ("ctrl+g",), ("up",), ("enter",)):
            await table.at_once(*keys)
            shown.append([list(strip) for strip in drawn(table.screen)])
    return shown


@pytest.mark.parametrize("size", [(80, 24), pytest.param((120, 36), marks=pytest.mark.slow)])
async def test_every_cell_is_as_while_the_pen_is_down(room: Room, agenda: str, size: tuple[int, int]) -> None:
    """Letters, colours, label, hints and the line at the foot, with the field open and after it was closed."""
    of_the_pen = await pictures(Room(room.folder / "pen"), agenda, "x", size)
    assert of_the_pen[0] == of_the_pen[1], "nothing of what is typed"
    for may_write in (MayWrite.NOTHING, MayWrite.OWN):
        theirs = answered(Room(room.folder / may_write), p2=may_write)
        assert await pictures(theirs, agenda, "escape", size) == of_the_pen
