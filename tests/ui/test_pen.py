"""Pen down leaves no trace: nothing is written until the turn is over, and nothing says afterwards that it was so."""

import json

import pytest
from support.room import Room, Table

from inspiratie_tui.core.moments import SECOND
from inspiratie_tui.ui.context import AtSession
from inspiratie_tui.ui.shared.note_area import NoteArea

OFFERED = "pen neer tot de volgende beurt · [d] ook wat er al stond weghalen"
DOWN = "pen neer tot de volgende beurt"
LABEL = "pen neer:"


def on_disk(room: Room) -> dict[str, str]:
    """Every file under home, as text."""
    return {str(file): file.read_text("utf-8") for file in room.folder.rglob("*") if file.is_file()}


def sign(room: Room) -> set[str]:
    """What the sign of life has, by name."""
    (document,) = json.loads(room.session.with_suffix(".alive").read_text("utf-8")).values()
    return {*document}


async def in_turn_of_bilal(table: Table) -> None:
    await table.press("space", "right", "right")
    assert table.live.session.floor == "p2"


async def noted(table: Table, text: str) -> None:
    """A note, and the field is closed again."""
    await table.press("n")
    await table.type(text)
    await table.press("enter", "escape")


@pytest.mark.usefixtures("dutch")
async def test_bilal_tells_of_his_divorce_and_i_had_written_one_line(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        names = sign(room)
        truth = table.text.splitlines()[-2]
        await noted(table, "zijn scheiding")
        await table.press("x")
        assert OFFERED in table.text
        assert table.text.splitlines()[-2] == truth
        await table.press("d")
        assert f"{DOWN} · 1 notitie is voorgoed weg" in table.text
        await table.press("n")
        assert LABEL in table.text
        await table.type("> hij woont nu in een caravan @Daan")
        await table.paste("en de kinderen")
        await table.press("up", "tab", "ctrl+j")
        assert LABEL in table.text
        assert table.screen.query_one(NoteArea).text == ""
        await table.press("enter", "enter")
        assert not table.screen.query(NoteArea)
        await table.press("right")
        await noted(table, "gewoon verder")
        assert [note.text for note in table.live.notes] == ["gewoon verder"]
        await table.live.sign()
        assert sign(room) == names
    for file, text in on_disk(room).items():
        for words in ("scheiding", "caravan", "kinderen", '"pen"', "pen neer"):
            assert words not in text, file


@pytest.mark.usefixtures("dutch")
async def test_it_is_still_down_when_the_program_was_killed(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        await table.press("x", "n")
        await table.type("caravan")
        await table.live.sign()
    async with room.open(AtSession(room.ref)) as table:
        assert DOWN in table.text
        assert "[d]" not in table.text
        await table.press("n")
        await table.type("caravan")
        assert LABEL in table.text
        await table.press("enter")
        assert LABEL in table.text, "as behind a note the field stays"
        await table.press("enter", "right", "n")
        assert LABEL not in table.text
        await table.live.sign()
    assert not [file for file, text in on_disk(room).items() if "caravan" in text or '"pen"' in text]


@pytest.mark.usefixtures("dutch")
async def test_x_takes_it_up_again_and_d_is_offered_for_ten_seconds(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        await noted(table, "een regel")
        await table.press("d")
        assert len(table.live.notes) == 1, "the pen is not down"
        await table.press("x")
        await table.wait(10 * SECOND)
        assert DOWN in table.text
        assert OFFERED not in table.text
        await table.press("d")
        assert len(table.live.notes) == 1
        await table.press("x")
        assert "pen weer opgepakt" in table.text
        await noted(table, "nog een regel")
        assert len(table.live.notes) == 2


@pytest.mark.usefixtures("dutch")
async def test_outside_a_round_it_is_down_until_the_next_part(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "down", "down", "enter")
        await noted(table, "de een")
        await noted(table, "de ander")
        await table.press("x")
        assert "pen neer tot het volgende onderdeel" in table.text
        await table.press("d")
        assert [note.text for note in table.live.notes] == ["de een"]
        await table.press("3", "n")
        assert LABEL in table.text, "somebody else speaks: it is the same part"
        await table.press("escape", "down", "enter", "n")
        assert LABEL not in table.text


@pytest.mark.usefixtures("dutch")
async def test_nothing_stood_there(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        await table.press("x", "d")
        assert "er stond nog niets" in table.text


@pytest.mark.usefixtures("dutch")
async def test_a_field_that_is_open_when_the_turn_ends_keeps_letters_again(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        await table.press("x", "n")
        await table.type("caravan")
        await table.press("pagedown")
        assert LABEL not in table.text
        await table.type("van Chen")
        await table.press("enter")
        assert [note.text for note in table.live.notes] == ["van Chen"]


@pytest.mark.usefixtures("dutch")
async def test_half_a_note_of_before_waits_until_the_pen_is_up(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "n")
        await table.type("een halve")
        await table.press("escape", "right", "right", "x", "n")
        assert "halve" not in table.text
        await table.type("caravan")
        await table.press("escape", "right", "n")
        assert table.screen.query_one(NoteArea).text == "een halve"


@pytest.mark.usefixtures("dutch")
async def test_a_sentence_without_a_field_is_dropped(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        await table.press("x")
        await table.type("caravan op het erf")
        assert "pen neer: dit wordt niet bewaard" in table.text
        await table.at_once("enter")
        await table.quiet()
        await table.live.sign()
        assert table.live.notes == ()
        assert table.live.drafts.typed is None


async def test_it_makes_no_sense_before_it_begins(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("x")
        assert table.live.pen.down is None


@pytest.mark.usefixtures("dutch")
async def test_in_a_silence_it_says_whose_turn_it_is_down_for(room: Room) -> None:
    agenda = "# Proef\n## Kring (20 min, 2 min p.p., 20 sec stilte ertussen)\n"
    async with room.open(room.lay(agenda)) as table:
        await in_turn_of_bilal(table)
        await table.press("right")  # the silence before it is over
        await noted(table, "zijn scheiding")
        await table.press("right", "x")
        until = "pen neer tot de beurt van Chen voorbij is"
        assert f"{until} · [d] ook wat er al stond weghalen" in table.text
        await table.press("d")
        assert f"{until} · 1 notitie is voorgoed weg" in table.text
        await table.press("right", "n")
        assert LABEL in table.text, "Chen speaks now"
        await table.press("escape", "right", "n")
        assert LABEL not in table.text
