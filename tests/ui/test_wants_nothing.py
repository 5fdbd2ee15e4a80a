"""Who wants nothing written: in their turn `n` looks as while the pen is down, and no byte of what is typed stays."""

import asyncio
import threading

import pytest
from support.on_disk import write_group
from support.room import Room, Table
from support.wants_nothing import ANOUK, BILAL, CHEN, answered, holding, in_turn_of

from inspiratie_tui.core.moments import SECOND
from inspiratie_tui.core.notes.note import NoteKind
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.ui.context import AtSession
from inspiratie_tui.ui.shared.note_area import NoteArea

HERS = "haar scheiding"
LABEL = "pen neer:"

pytestmark = pytest.mark.usefixtures("dutch")


def kept(table: Table) -> list[tuple[NoteKind, str]]:
    return [(note.kind, note.text) for note in table.live.notes]


async def test_n_looks_the_same_as_while_the_pen_is_down_and_takes_every_letter(room: Room, agenda: str) -> None:
    async with answered(room, p2=MayWrite.NOTHING).open(room.lay(agenda)) as table:
        await in_turn_of(table, ANOUK)
        await table.press("x", "escape", "n")
        of_another = [line for line in table.text.splitlines() if LABEL in line]
        await table.press("escape", "x")
        await in_turn_of(table, BILAL)
        before = table.text
        await table.press("n")
        assert [line for line in table.text.splitlines() if LABEL in line] == of_another
        await table.type(f"> {HERS} @Daan")
        await table.paste(HERS)
        await table.press("up", "tab", "ctrl+j", "ctrl+g")
        assert table.screen.query_one(NoteArea).text == ""
        await table.press("enter")
        assert LABEL in table.text, "whoever types on goes on typing"
        await table.type("en nog een zin")
        await table.press("enter", "enter")
        assert not table.screen.query(NoteArea)
        assert kept(table) == []
        assert table.text.splitlines()[-4:-2] == before.splitlines()[-4:-2], "nothing tells"
        await table.live.sign()
        await in_turn_of(table, CHEN)
        await table.press("n")
        await table.type("gewoon verder")
        await table.press("enter")
        assert kept(table) == [(NoteKind.NOTE, "gewoon verder")]
    assert holding(room, HERS, HERS[:6]) == []


async def test_a_sentence_without_the_field_is_dropped_too(room: Room, agenda: str) -> None:
    async with answered(room, p2=MayWrite.NOTHING).open(room.lay(agenda)) as table:
        await in_turn_of(table, BILAL)
        for ends in ("escape", "enter"):
            await table.type(f"hij vertelt van {HERS}")
            await table.rest()
            await table.press(ends)
        await table.type(f"hij vertelt van {HERS}")
        await table.press("pagedown")
        await table.live.sign()
        assert table.live.drafts.typed is None
        assert kept(table) == []
    assert holding(room, HERS) == []


async def test_what_was_said_not_to_be_kept_is_not_kept(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was typed when the next turn had begun, which the screen did not show yet."""
    async with answered(room, p2=MayWrite.NOTHING).open(room.lay(agenda)) as table:
        await in_turn_of(table, BILAL)
        slow, append = threading.Event(), table.live.store.append_many

        def late(events: list[tuple[Event, Stamp]]) -> None:
            slow.wait(60)
            append(events)

        monkeypatch.setattr(table.live.store, "append_many", late)
        table.clock.advance(SECOND)
        table.send("pagedown")
        table.clock.advance(SECOND)
        for letter in "meibelik":
            table.send(letter)
        await table.until(lambda: "pen neer: dit wordt niet bewaard" in table.text)
        slow.set()
        await table.until(lambda: table.live.session.floor == CHEN)
        await table.press("enter")
        assert kept(table) == []


async def test_half_a_note_of_the_turn_before_waits_and_comes_back(room: Room, agenda: str) -> None:
    async with answered(room, p2=MayWrite.NOTHING).open(room.lay(agenda)) as table:
        await in_turn_of(table, ANOUK)
        await table.press("n")
        await table.type("de schuur moet")
        await table.press("pagedown")
        assert table.live.session.floor == BILAL
        assert LABEL in table.text
        await table.type(HERS)
        await table.live.sign()
    assert holding(room, "de schuur moet"), "a kill would lose nothing"
    assert holding(room, HERS) == []
    async with room.open(AtSession(room.ref)) as table:
        assert "halve notitie" not in table.text, "no key goes on with it here"
        await table.press("n")
        await table.type(HERS)
        await table.press("pagedown")
        assert table.screen.query_one(NoteArea).text == "de schuur moet"
        await table.type(" leeg")
        await table.press("enter")
        assert kept(table) == [(NoteKind.NOTE, "de schuur moet leeg")]
    assert holding(room, HERS) == []


async def test_letters_that_came_when_the_turn_had_begun_and_the_disk_did_not_know_yet(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are of the turn of who wants nothing, whatever the screen still showed."""
    async with answered(room, p2=MayWrite.NOTHING).open(room.lay(agenda)) as table:
        await in_turn_of(table, ANOUK)
        asked, slow, append = threading.Event(), threading.Event(), table.live.store.append_many

        def late(events: list[tuple[Event, Stamp]]) -> None:
            asked.set()
            slow.wait(60)
            append(events)

        monkeypatch.setattr(table.live.store, "append_many", late)
        await table.press("n")
        table.clock.advance(SECOND)
        table.send("pagedown")
        assert await asyncio.to_thread(asked.wait, 60)
        table.clock.advance(SECOND)
        for letter in "scheiding":
            table.send(letter)
        assert table.live.session.floor == ANOUK
        slow.set()
        await table.until(lambda: table.live.session.floor == BILAL)
        await table.quiet()
        assert LABEL in table.text
        assert table.screen.query_one(NoteArea).text == ""
        await table.live.sign()
        assert holding(room, "scheiding") == []
        await in_turn_of(table, CHEN)
        assert table.screen.query_one(NoteArea).text == "", "the field is open still"
        await table.live.sign()
    assert holding(room, "scheiding") == []


async def test_a_turn_that_becomes_theirs_leaves_what_was_typed_in_it_off_the_disk(room: Room, agenda: str) -> None:
    async with answered(room, p2=MayWrite.NOTHING).open(room.lay(agenda)) as table:
        await in_turn_of(table, CHEN)
        await table.press("n")
        await table.type(HERS)
        await table.press("escape")
        await table.live.sign()
        assert holding(room, HERS)
        await table.press("2")
        assert table.live.session.floor == BILAL
        await table.press("u")
        await table.press("n")
        assert table.screen.query_one(NoteArea).text == HERS, "it was not hers after all"


async def test_of_who_allowed_question_and_steps_a_step_is_kept_and_nothing_else(room: Room, agenda: str) -> None:
    async with answered(room, p2=MayWrite.OWN).open(room.lay(agenda)) as table:
        await in_turn_of(table, BILAL)
        await table.press("n")
        assert LABEL in table.text
        await table.type(f"{HERS} = zo")
        assert table.screen.query_one(NoteArea).text == ""
        await table.type("> dinsdag als laatste spreken")
        assert "stap van Bilal · " in table.text
        await table.press("tab")
        assert "stap van Bilal · " in table.text, "it stays a step"
        await table.press("enter")
        await table.type(HERS)
        await table.press("enter")
        assert kept(table) == [(NoteKind.STEP, "dinsdag als laatste spreken")]
        assert table.live.drafts.typed is None
        await table.live.sign()
    assert holding(room, HERS) == []


async def test_a_step_leaves_half_a_note_of_the_turn_before_as_it_is(room: Room, agenda: str) -> None:
    async with answered(room, p2=MayWrite.OWN).open(room.lay(agenda)) as table:
        await in_turn_of(table, ANOUK)
        await table.press("n")
        await table.type("de schuur moet")
        await table.press("pagedown")
        await table.type("> dinsdag")
        await table.live.sign()
        assert holding(room, "de schuur moet")
        await table.press("enter", "pagedown")
        assert table.screen.query_one(NoteArea).text == "de schuur moet"
        assert kept(table) == [(NoteKind.STEP, "dinsdag")]


async def test_an_answer_given_while_the_session_lies_ready_counts(room: Room, agenda: str) -> None:
    write_group(room.home.data / room.group.id, room.group)
    async with room.open(room.lay(agenda)) as table:
        answered(room, p1=MayWrite.NOTHING)
        await table.live.sign()
        await in_turn_of(table, ANOUK)
        await table.press("n")
        assert LABEL in table.text


async def test_an_answer_that_cannot_be_read_is_said(room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from inspiratie_tui.store.tinydb.group_files import GroupFiles

    def refuse(*_words: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(GroupFiles, "private_page", refuse)
    async with room.open(room.lay(agenda)) as table:
        assert "privébladzijde" in table.text
