"""A dialog is there before the next key is looked at, also for keys that were typed ahead, and for the end."""

import asyncio
import os
import sys
from pathlib import Path

import pytest
from support.on_disk import FILES
from support.room import PATIENCE, Room, Table

from inspiratie_tui.home import make_missing
from inspiratie_tui.ui.context import AtHome
from inspiratie_tui.ui.corrections.dialog import CorrectionsDialog
from inspiratie_tui.ui.home.new_agenda_dialog import NewAgendaDialog
from inspiratie_tui.ui.live.circle_dialog import CircleDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.live.person_dialog import PersonDialog
from inspiratie_tui.ui.shared.ask import Ask
from inspiratie_tui.ui.shared.page import Page

AHEAD = ("enter", "escape", "tab", "down", "right", "x", "backspace", "1", "space")
AT_HOME = {"n": NewAgendaDialog, "question_mark": Page}
LIVE = {"q": Ask, "t": CorrectionsDialog, "a": Page, "question_mark": Page, "g": CircleDialog, "0": PersonDialog}


@pytest.fixture
def agendas(room: Room) -> Path:
    make_missing(room.home, FILES)
    return room.home.agendas


async def in_one_breath(table: Table, *keys: str) -> None:
    """Send keys before any of them is looked at."""
    table.clock.advance(1_000)
    for key in keys:
        table.send(key)
    await table.quiet()


@pytest.mark.parametrize("ahead", AHEAD)
async def test_a_key_at_once_after_the_one_that_opens_a_dialog_at_home(room: Room, agendas: Path, ahead: str) -> None:
    for opening, dialog in AT_HOME.items():
        async with room.open(AtHome()) as table:
            await in_one_breath(table, opening, ahead)
            assert isinstance(table.screen, dialog), "deaf at first, and never the key of the screen below"
            await in_one_breath(table, "escape")
            assert not isinstance(table.screen, dialog)


@pytest.mark.parametrize("ahead", [key for key in AHEAD if key not in ("x", "1", "space")])
async def test_a_key_at_once_after_the_one_that_opens_a_dialog_live(room: Room, agenda: str, ahead: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        log = table.live.log
        for opening, dialog in LIVE.items():
            await in_one_breath(table, opening, ahead)
            await table.rest()
            if not isinstance(table.screen, dialog):
                assert dialog is CorrectionsDialog
                assert ahead == "escape"
            await table.press("escape")
            await table.press("escape")
            assert table.screen is table.live_screen
        assert table.live.log == log


@pytest.mark.parametrize("opening", ["question_mark", "q", "n"])
async def test_the_end_is_asked_for_while_a_question_is_being_made(
    room: Room, agenda: str, opening: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open(os.openpty()[1], "w") as terminal:
        monkeypatch.setattr(sys, "__stderr__", terminal)  # else it would take the window to be closed
        await ended_at_each_moment(room, agenda, opening)


async def ended_at_each_moment(room: Room, agenda: str, opening: str) -> None:
    for moments in range(0, 40, 3):
        async with room.open(room.lay(agenda)) as table:
            await table.press("space")
            table.clock.advance(1_000)
            table.send(opening)
            if opening == "q":
                await table.app.all_given()
                table.app.call_later(table.app.sieve.rest)
            for _moment in range(moments):
                await asyncio.sleep(0)
            table.app.ending.ask()
            async with asyncio.timeout(PATIENCE):
                while table.app.is_running:
                    await asyncio.sleep(0.001)
        room.session.unlink()


async def test_two_presses_at_home_open_one_session_and_begin_none(room: Room, agendas: Path) -> None:
    async with room.open(AtHome()) as table:
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        await in_one_breath(table, "pagedown", "pagedown", "pagedown")
        assert isinstance(table.screen, LiveScreen)
        assert not table.live.store.read_only
        assert not table.live.session.spans
        await table.press("pagedown")
        assert table.live.session.spans
