"""Dialogs, curtain, palette: what lies over the live screen, and what stays dead below it."""

import pytest
from support.room import Room, Table
from textual.command import CommandPalette
from textual.containers import VerticalScroll

from inspiratie_tui.core.session.session import State
from inspiratie_tui.ui.live.end_dialog import EndDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.live.person_dialog import PersonDialog
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.shared.ask import Ask
from inspiratie_tui.ui.shared.note_area import NoteArea
from inspiratie_tui.ui.shared.page import Page

SMALLEST, NARROW, SMALL, HUGE = (20, 5), (60, 20), (80, 24), (200, 60)


async def to_the_last_part(table: Table) -> None:
    await table.press("space", *["down"] * 5, "enter")
    assert table.live.session.place.part == 5


async def test_the_last_part_asks_before_it_ends_and_can_be_reopened(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await to_the_last_part(table)
        await table.press("right")
        await table.until(lambda: isinstance(table.screen, EndDialog))
        assert "This was the last part. End the session?" in table.text
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert table.live.session.state is State.RUNNING
        await table.press("pagedown")
        await table.until(lambda: isinstance(table.screen, EndDialog))
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, EndPage))
        assert table.live.session.state is State.ENDED
        assert "planned" in table.text
        await table.press("q")
        assert "the session is over" in table.text
        await table.press("right", "space", "3")
        assert table.live.session.state is State.ENDED
        await table.press("o")
        assert table.live.session.state is State.RUNNING
        assert table.live.session.place.part == 5


async def test_a_dialog_is_deaf_at_first(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await to_the_last_part(table)
        await table.press("right")
        await table.until(lambda: isinstance(table.screen, EndDialog))
        await table.at_once("enter", "y", "escape", "q")
        assert isinstance(table.screen, EndDialog)
        table.clock.advance(390)
        await table.at_once("enter")
        assert isinstance(table.screen, EndDialog)
        assert table.live.session.state is State.RUNNING
        table.clock.advance(20)
        await table.at_once("enter")
        await table.until(lambda: table.live.session.state is State.ENDED)


@pytest.mark.parametrize("keys", ["tx", "tw3", "t14", "q", "03", "05y", "?3", "ae"])
async def test_keys_in_one_breath_never_reach_the_session(room: Room, agenda: str, keys: str) -> None:
    """Whoever types ahead means the dialog; it is deaf at first, and the screen below it hears nothing."""
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", "right", "u")
        before = table.live.log
        for key in keys:
            table.send(key)
        await table.quiet()
        await table.rest()
        assert type(table.screen).__name__ != "LiveScreen"
        await table.press("escape")
        assert table.live.log == before


@pytest.mark.parametrize("keys", ["ty", "qy", "qu", "at", "a5", "q1"])
async def test_two_keys_of_which_one_means_nothing_there_are_words(room: Room, agenda: str, keys: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", "right", "u")
        before = table.live.log
        for key in keys:
            table.send(key)
        await table.quiet()
        await table.rest()
        assert isinstance(table.screen, LiveScreen)
        assert "looked like a sentence" in table.text
        assert table.live.log == before


async def test_a_note_in_one_breath_with_its_key_is_all_note(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        before = table.live.log
        for key in "np3 u.h":
            table.send("space" if key == " " else key)
        await table.quiet()
        assert table.screen.query_one(NoteArea).text == "p3 u.h"
        assert table.live.log == before


@pytest.mark.parametrize("opens", ["q", "0", "a", "question_mark"])
async def test_keys_behind_a_dialog_are_dead(room: Room, agenda: str, opens: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        before = table.live.log
        await table.press(opens)
        await table.until(lambda: isinstance(table.screen, Ask | PersonDialog | Page))
        await table.press("right", "left", "p", "u", "plus", "minus", "h", "colon", "3")
        assert isinstance(table.screen, Ask | PersonDialog | Page)
        assert table.live.log == before


@pytest.mark.parametrize("opens", ["q", "0", "a", "question_mark", "colon"])
async def test_keys_behind_a_dialog_are_not_shown(room: Room, agenda: str, opens: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
        keys = table.text.splitlines()[-1]
        assert "hold" in keys
        await table.press(opens)
        await table.until(lambda: table.screen is not table.live_screen)
        await table.wait(5_000)  # the clock goes on below it
        assert keys not in table.text
        await table.press("escape")
        await table.until(lambda: table.screen is table.live_screen)
        await table.quiet()
        assert table.text.splitlines()[-1] == keys


@pytest.mark.parametrize("key", ["q", "Q", "ctrl+q"])
async def test_leaving_asks_while_time_counts(room: Room, agenda: str, key: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", key)
        await table.until(lambda: isinstance(table.screen, Ask))
        assert "Leave this session?" in table.text
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        await table.press(key)
        await table.until(lambda: isinstance(table.screen, Ask))
        await table.press("enter")
        await table.until(lambda: not table.app.is_running)


async def test_leaving_does_not_ask_while_nothing_counts(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("q")
        await table.until(lambda: not table.app.is_running)


async def test_the_curtain_shows_nothing_private(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "down", "enter", "full_stop")
        assert "What would you try tomorrow?" in table.text
        assert "Guidance" not in table.text
        await table.press("full_stop", "down", "down", "enter", "up", "enter", "full_stop")
        assert "Who dares nothing gains nothing." in table.text


async def test_zero_offers_those_without_a_digit(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "0")
        await table.until(lambda: isinstance(table.screen, PersonDialog))
        assert "1 Noor" in table.text
        assert "2 Sami" in table.text
        await table.press("é")
        await table.until(lambda: table.live.session.floor == "f2")
        await table.quiet()
        assert "Sami" in table.text


async def test_the_palette_runs_what_can_be_done_now(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("colon")
        await table.until(lambda: isinstance(table.screen, CommandPalette))
        await table.until(lambda: "begin" in table.text)
        assert "time goes on" not in table.text
        assert "reopen" not in table.text
        await table.type("begin")
        await table.until(lambda: "begin" in table.text and "the whole agenda" not in table.text)
        await table.press("enter")
        await table.until(lambda: table.live.session.state is State.RUNNING)


async def test_help_and_agenda_scroll_and_close(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("question_mark")
        assert "wants to say something" in table.text
        await table.press("pagedown", "pagedown")
        assert table.screen.query_one(VerticalScroll).scroll_y > 0
        await table.press("escape", "A")
        assert "Guidance nobody may see." in table.text
        await table.press("q")
        assert table.screen is table.live_screen


@pytest.mark.parametrize("size", [SMALL, (40, 12)])
@pytest.mark.parametrize(
    ("keys", "first", "marked"),
    [
        ((), "> 1. Arriving", "> 1. Arriving"),
        (("down", "down", "down", "enter"), "> 4. Break", "> 4. Break"),
        (("down", "down", "enter", "down"), "4. Break", None),
    ],
)
async def test_the_agenda_opens_at_the_part_that_is_under_way_or_looked_at(
    room: Room, agenda: str, keys: tuple[str, ...], first: str, marked: str | None, size: tuple[int, int]
) -> None:
    long = agenda.replace("Guidance nobody may see.", "Guidance nobody may see.\n\n" * 30)
    long += "\n".join(f"- Is this question {number}?" for number in range(40))
    async with room.open(room.lay(long), size) as table:
        await table.press("space", *keys, "a")
        rows = await table.rows_with(first)
        region = table.screen.query_one(VerticalScroll).region
        lines = [line.strip(" │▁▂▃▄▅▆▇█") for line in rows[region.y : region.bottom]]
        assert next(line for line in lines if line).startswith(first)
        assert marked is None or any(line.startswith(marked) for line in lines)


@pytest.mark.parametrize("opens", [(), ("q",), ("0",), ("a",), ("question_mark",), ("full_stop",), ("colon",), ("n",)])
async def test_any_size_will_do_also_with_a_dialog_open(room: Room, agenda: str, opens: tuple[str, ...]) -> None:
    async with room.open(room.lay(agenda), SMALLEST) as table:
        await table.press("space", "right", *opens)
        for size in (NARROW, SMALL, HUGE, SMALLEST, (1, 1), SMALL):
            await table.pilot.resize_terminal(*size)
            await table.quiet()
        assert table.text.strip()


async def test_digits_and_speaker_stay_on_the_smallest(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda), SMALLEST) as table:
        await table.press("space", "right")
        assert "2 min" in table.text
        assert "Anouk" in table.text
    assert table.app.crash is None
