"""A round nobody counted: the digit acts at once, a line asks once, one key shares the time, one undo takes it back."""

from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.owner import note_owner
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.ui.context import AtSession

ASKED = "Have Anouk, Bilal, Chen and 4 others had a turn?  [i] yes  Esc no"


async def forgot(table: Table) -> None:
    """Eight minutes of a round in which one note was made, and nothing else."""
    await table.press("space")
    await table.wait(5 * MINUTE)
    await table.press("n")
    await table.type("so it is")
    await table.press("enter", "escape")
    await table.wait(3 * MINUTE)


async def test_one_key_shares_the_time_and_one_undo_takes_it_back(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await forgot(table)
        await table.press("8")
        live = table.live
        assert live.names[live.session.floor or ""] == "Hugo"
        assert ASKED in table.text
        before = live.session
        await table.press("i")
        after = live.session
        assert "put right: 7 turns counted after all; 1 note goes along to Esra" in table.text
        assert "8 of 8" in table.text
        assert ASKED not in table.text
        assert (after.floor, after.spans[-1].begin) == (before.floor, before.spans[-1].begin)
        assert len({time_spent(after, live.now, turn=turn) // 1_000 for turn in range(7)}) == 1
        assert note_owner(after, live.notes[0]).by == "p5"
        await table.press("u")
        assert live.session == before
        assert "undone: 7 turns counted after all · [y] redo; 1 note goes along to the circle" in " ".join(
            table.text.split()
        )
        assert ASKED in table.text
        await table.press("y", "t")
        await table.until(lambda: type(table.screen).__name__ == "CorrectionsDialog")
        await table.quiet()
        assert "14:06 Giulia" in table.text
        assert "14:01 Bilal" in table.text, "each of them can be chosen"
    async with room.open(AtSession(room.ref)) as table:
        assert table.live.session == after


async def test_no_is_asked_no_more_in_that_round_and_the_reminder_behind_it_is_another(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await forgot(table)
        await table.press("8")
        assert ASKED in table.text
        await table.press("escape")
        assert "had a turn?" not in table.text
        await table.wait(9 * MINUTE)
        assert "Has Anouk begun to speak?" in table.text
        await table.press("i")
        live = table.live
        assert live.names[live.session.floor or ""] == "Anouk", "what stood there, and not what was waved away"
        await table.press("6")
        assert "had a turn?" not in table.text


async def test_forward_is_no_and_a_clicker_never_says_yes(room: Room, agenda: str) -> None:
    texts.use("nl")
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await table.wait(4 * MINUTE)
        await table.press("4")
        assert "Zijn Bilal en Chen al geweest?  [i] ja  Esc nee" in table.text
        before = table.live.log
        await table.press("pagedown")
        assert len(table.live.log) == len(before) + 1
        assert table.live.names[table.live.session.floor or ""] == "Bilal"
        assert "al geweest?" not in table.text
        await table.press("u", "i")
        assert "rechtgezet: 2 beurten alsnog geteld" in table.text
        assert "4 van 8" in table.text
