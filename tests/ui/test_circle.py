"""`g`: who is here. Whoever is away is asked for by nobody; whoever comes back is the last in the round that runs."""

from typing import Any

import pytest
from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.session import State
from inspiratie_tui.texts import keys
from inspiratie_tui.ui.live.circle_dialog import CircleDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.review.review_screen import ReviewScreen


async def asked(table: Table) -> None:
    await table.press("g")
    await table.until(lambda: isinstance(table.screen, CircleDialog))
    await table.quiet()


async def changed(table: Table, *digits: str) -> None:
    """Say of some who they are, and close."""
    await asked(table)
    await table.press(*digits, "escape")
    await table.until(lambda: isinstance(table.screen, LiveScreen))
    await table.quiet()


@pytest.mark.parametrize(
    ("lang", "all_here", "without", "complete", "present", "from_three", "away"),
    [
        (
            "nl",
            "8 van de 8 zijn er · een cijfer: is er niet, of toch wel · Esc",
            "7 van de 8 zijn er · een cijfer: is er niet, of toch wel · Esc",
            "iedereen is geweest",
            "8 aanwezig",
            "Hugo was er vanaf 15.0",
            "8 Hugo is er niet",
        ),
        (
            "en",
            "8 of the 8 are here · a digit: is not here, or is after all · Esc",
            "7 of the 8 are here · a digit: is not here, or is after all · Esc",
            "the round is complete",
            "8 present",
            "Hugo was here from 15:0",
            "8 Hugo is not here",
        ),
    ],
)
async def test_ten_to_two_somebody_comes_an_hour_later(
    room: Room,
    agenda: str,
    lang: str,
    all_here: str,
    without: str,
    complete: str,
    present: str,
    from_three: str,
    away: str,
) -> None:
    texts.use(lang)
    async with room.open(room.lay(agenda)) as table:
        await asked(table)
        assert all_here in table.text
        await table.press("8")
        assert without in table.text
        assert away in table.text
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert table.live.session.state is State.READY
        assert "Hugo" not in table.text
        assert "7 Giulia" in table.text, "the others keep their digits"
        await table.press("space", *["right"] * 8)
        await table.until(lambda: complete in table.text)
        assert "Hugo" not in table.text, "the opening round never waited"
        await table.wait(HOUR)
        await changed(table, "8")
        assert "Hugo" in table.text
        await table.press(*["down"] * 5, "enter", "right", "enter")
        await table.until(lambda: isinstance(table.screen, EndPage))
        assert present in table.text
        assert from_three not in table.text, "when is for those who read back"
        await table.press("r", "r")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        assert from_three in table.text


async def test_coming_touches_no_running_turn_and_comes_last(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await changed(table, "2")
        await table.press("space", "right")
        await table.wait(30 * SECOND)
        await table.press("right")
        before = table.live.session
        assert before.floor == "p3"
        turn, spent = before.turn, time_spent(before, table.live.now, turn=before.turn)
        gone = table.clock.monotonic()
        await changed(table, "2")
        after = table.live.session
        assert (after.floor, after.turn, after.guide) == (before.floor, turn, before.guide)
        passed = round((table.clock.monotonic() - gone) * SECOND)
        assert time_spent(after, table.live.now, turn=turn) == spent + passed
        assert after.form.queue[-1] == "p2"
        await table.press(*["right"] * 6)
        assert table.live.session.floor == "p2"


async def test_the_same_digit_again_was_a_slip(room: Room, agenda: str) -> None:
    """Nobody's turn ends by a slip, and nobody is the last for it."""
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", "right")
        before = table.live.session
        await asked(table)
        await table.press("2")
        assert table.live.session.floor is None
        await table.press("2")
        assert "8 of the 8" in table.text
        await table.press("5", "5", "escape")
        assert table.live.session == before


async def test_undo_in_the_dialog_takes_back_what_was_done_in_it(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await asked(table)
        await table.press("u")
        assert table.live.session.floor == "p1", "what was done before is no slip of here"
        await table.press("3", "4", "u")
        assert "7 of the 8" in table.text
        await table.press("escape", "u")
        assert "undone: Chen is not here" in table.text


async def test_facilitators_are_behind_0(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await asked(table)
        assert "Noor" not in table.text
        await table.press("0")
        assert "1 Noor" in table.text
        await table.press("2", "9")
        assert "2 Sami is not here" in table.text
        assert "There is no seat 9." in table.text
        assert "8 of the 8" in table.text, "participants are counted"
        await table.press("0")
        assert "1 Anouk" in table.text
        await table.press("escape", "space", "0")
        assert "Noor" in table.text
        assert "Sami" not in table.text, "nobody asks for who is away"


async def test_forward_closes_it_and_goes_forward(room: Room, agenda: str) -> None:
    """A clicker does a whole session, whatever was left open."""
    async with room.open(room.lay(agenda)) as table:
        await asked(table)
        await table.press("8", "right")
        await table.until(lambda: table.live.session.state is State.RUNNING)
        assert isinstance(table.screen, LiveScreen)


async def test_g_and_a_digit_may_follow_each_other_fast(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.at_once("g")
        table.clock.advance(150)
        await table.at_once("8")
        await table.until(lambda: not table.live.session.circle.is_here("p8"))
        assert "7 of the 8" in table.text


async def test_whose_digit_is_pressed_is_here(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await changed(table, "8", "6")
        await table.press("space", "8")
        assert table.live.session.floor == "p8"
        assert "Hugo is here · undo with [u]" in table.text
        await table.press("u")
        assert not table.live.session.circle.is_here("p8")
        assert "Hugo" not in "\n".join(table.text.splitlines()[:-4])
        await table.press("h", "6")
        assert table.live.session.hands == ("p6",)
        assert "Femke is here · undo with [u]" in table.text


async def test_who_leaves_at_the_meal_is_counted_nowhere_from_then_on(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", *["right"] * 3)
        assert "turn 3 of 8" in table.text
        await changed(table, "7", "8")
        assert "turn 3 of 6" in table.text
        assert "p8" not in table.live.session.form.queue


async def test_it_is_kept_and_undone_after_the_program_was_gone(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    async with room.open(start) as table:
        await changed(table, "8")
    async with room.open(start) as table:
        assert "Hugo" not in table.text
        await table.press("u")
        assert "Hugo" in table.text


async def test_a_reopened_session_knows_who_left(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
        await changed(table, "8")
        await table.press(*["down"] * 5, "enter", "right", "enter")
        await table.until(lambda: isinstance(table.screen, EndPage))
        await table.press("o")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        await table.press("g")
        await table.until(lambda: isinstance(table.screen, CircleDialog))
        assert "7 of the 8" in table.text


async def test_a_key_somebody_chose_wins(room: Room, agenda: str) -> None:
    keys.use({"note": ("g",)})
    async with room.open(room.lay(agenda)) as table:
        await table.press("g")
        assert isinstance(table.screen, LiveScreen)
        assert table.live_screen.desk.notes.field is not None


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 20)])
async def test_nothing_in_it_is_cut(room: Room, agenda: str, size: tuple[int, int], dutch: Any) -> None:
    names = ("Wilhelmina-Alexandrine", "مريم", "👩‍👩‍👧 Bo", "Bo", "Bo", "Zoë", "Ng", "Hu" + "g" * 78 + "o")
    async with room.with_names(*names).open(room.with_names(*names).lay(agenda), size) as table:
        await asked(table)
        await table.press("1", "8")
        assert "6 van de 8 zijn er" in table.text
        assert "1 Wilhelmina-Alexandrine is er niet" in table.text
        assert "0 de anderen" in table.text
        await table.wait(MINUTE)
