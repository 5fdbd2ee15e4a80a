"""The question what the time away was, on its line: asked, answered, taken back, left alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from support.on_disk import look_session, open_session
from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.actions.gaps import open_gap
from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.events import GapMeaning, GapNoticed
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.slices import GapSlice
from inspiratie_tui.ui.context import AtSession
from inspiratie_tui.ui.live.widgets.prompt_line import PromptLine
from inspiratie_tui.ui.shared.note_field import NoteField

ASKED = "14:00-14:12 not kept: what was that?"
OFFERED = "[w] it went on  [k] a break  [s] time stood still  [e] it had ended"


@asynccontextmanager
async def slept(room: Room, agenda: str, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Table]:
    """Anouk has spoken for half a minute when the lid is closed for twelve."""
    async with room.open(room.lay(agenda), size) as table:
        await table.press("space", "right")
        await table.wait(30 * SECOND)
        await table.close_the_lid(12 * MINUTE)
        yield table


async def test_it_is_asked_on_a_line_and_nothing_stops(room: Room, agenda: str) -> None:
    async with slept(room, agenda) as table:
        assert ASKED in table.text
        assert OFFERED in table.text
        assert table.live.session.floor == "p1"
        assert "speaks  Anouk" in table.text
        await table.press("right")
        assert table.live.session.floor == "p2", "every other key does what it does"
        assert ASKED in table.text


@pytest.mark.parametrize(
    ("key", "was", "turn", "held"),
    [
        ("w", GapMeaning.WENT_ON, 12, 0),
        ("k", GapMeaning.BREAK, 0, 12),
        ("s", GapMeaning.STILL, 0, 12),
        ("S", GapMeaning.STILL, 0, 12),
        ("e", GapMeaning.STOPPED, 0, 0),
    ],
)
async def test_one_key_answers_and_undo_asks_again(
    room: Room, agenda: str, key: str, was: GapMeaning, turn: int, held: int
) -> None:
    async with slept(room, agenda) as table:
        before = table.live.session
        await table.press(key)
        assert "what was that?" not in table.text
        assert not isinstance(table.screen.query_one(PromptLine).shown, GapSlice)
        assert [gap.was for gap in table.live.session.gaps] == [was]
        session, now = table.live.session, table.live.now
        assert time_spent(session, now, turn=0) // MINUTE == turn
        assert time_spent(session, now, held=True) // MINUTE == held
        assert look_session(room.session).events == table.live.log
        await table.press("u")
        assert table.live.session == before
        assert ASKED in table.text
        assert "undone: the answer" in table.text
        await table.press("y")
        assert [gap.was for gap in table.live.session.gaps] == [was]
        assert "redone: the answer" in table.text


async def test_it_stopped_then_and_can_be_reopened(room: Room, agenda: str) -> None:
    async with slept(room, agenda) as table:
        await table.press("e")
        assert table.live.session.state is State.ENDED
        assert "the session had ended · [o] reopens it" in table.text
        await table.press("o")
        assert table.live.session.state is State.RUNNING
        assert "what was that?" not in table.text


async def test_unanswered_it_goes_with_the_part_and_nothing_is_lost(room: Room, agenda: str) -> None:
    async with slept(room, agenda) as table:
        await table.wait(5 * MINUTE)
        assert ASKED in table.text
        await table.press("down", "enter")
        assert "what was that?" not in table.text
        assert time_spent(table.live.session, table.live.now, part=0) // MINUTE == 17
        before = table.live.log
        await table.press("w", "k", "s", "e")
        assert table.live.log == before, "keys that answer nothing are dead"


async def test_where_nothing_is_asked_the_keys_are_dead_and_not_in_the_help(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda), (120, 50)) as table:
        await table.press("space", "right")
        before = table.live.log
        await table.press("w", "k", "s", "e")
        assert table.live.log == before
        assert not table.screen.query_one(PromptLine).display
        await table.press("question_mark")
        assert "not kept" not in table.text
        await table.press("escape")
        await table.close_the_lid(2 * MINUTE)
        await table.press("question_mark")
        assert "not kept: a break" in table.text


async def test_the_question_stands_when_the_program_comes_back(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    async with room.open(start) as table:
        await table.press("space", "right")
        await table.leave()
    room.clock.reboot(40 * MINUTE)
    async with room.open(start) as table:
        await table.until(lambda: "14:00-14:40 not kept: what was that?" in table.text)
        assert table.live.session.floor == "p1"
        await table.press("k")
        await table.leave()
    async with room.open(start) as table:
        assert "what was that?" not in table.text
        await table.press("u")
        assert "14:00-14:40 not kept: what was that?" in table.text
        assert sum(isinstance(event, GapNoticed) for event in table.live.log) == 1


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (90 * SECOND, "the computer's clock was put 1 min 30 sec forward; the session's time does not change"),
        (-90 * SECOND, "the computer's clock was put 1 min 30 sec back; the session's time does not change"),
    ],
)
async def test_a_clock_that_was_put_elsewhere_is_said_once_and_not_asked(
    room: Room, agenda: str, by: int, said: str
) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        now = table.live.now
        room.clock.set_wall(room.clock.stamp().utc + by)
        await table.wait(2 * SECOND)
        assert said in " ".join(table.text.split())
        assert "what was that?" not in table.text
        assert table.live.now == now + 2 * SECOND
        await table.press("plus")
        await table.wait(5 * SECOND)
        assert "computer's clock" not in table.text


async def test_a_clock_that_was_put_elsewhere_meanwhile_is_said_when_the_session_is_opened_again(
    room: Room, agenda: str
) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await table.leave()
    room.clock.advance(5 * SECOND)
    room.clock.set_wall(room.clock.stamp().utc + 90 * SECOND)
    async with room.open(AtSession(room.ref)) as table:
        assert "the computer's clock was put 1 min 30 sec forward" in table.text


async def test_who_has_led_on_is_asked_but_did_not_stop(room: Room, agenda: str) -> None:
    async with slept(room, agenda) as table:
        await table.press("right")
        assert ASKED in table.text
        assert OFFERED not in table.text
        assert "[w] it went on  [k] a break  [s] time stood still" in table.text
        before = table.live.log
        await table.press("e")
        assert table.live.log == before
        assert "You have gone on since; [u] undoes what was done last." in table.text
        await table.press("k")
        assert "noted: time stood still · undo with [u]" in table.text
        assert table.live.session.floor == "p2"


async def test_escape_answers_no_question_that_is_not_shown(room: Room, agenda: str) -> None:
    """Behind the question what the time away was, something else may have been forgotten: that is asked after it."""
    async with slept(room, agenda) as table:
        await table.press("escape", "w")
        assert "Has Bilal begun to speak?" in table.text


async def test_while_a_note_is_typed_the_question_offers_no_letters(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await table.wait(28 * SECOND)
        await table.press("n")
        await table.wait(SECOND)
        await table.close_the_lid(12 * MINUTE)
        assert f"{ASKED}  Esc first closes the note" in table.text
        await table.type("wks")
        assert [gap.was for gap in table.live.session.gaps] == [None]
        await table.press("escape")
        assert OFFERED in table.text
        await table.press("w")
        assert [gap.was for gap in table.live.session.gaps] == [GapMeaning.WENT_ON]


async def test_it_is_answered_before_a_note_is_begun(room: Room, agenda: str) -> None:
    async with slept(room, agenda) as table:
        await table.press("n")
        assert not table.screen.query(NoteField)
        assert "First say what that time was; then [n] opens the note." in table.text
        await table.press("w", "n")
        assert table.screen.query(NoteField)


async def test_an_uncertain_clock_is_called_uncertain(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        room.clock.reboot(MINUTE)
        room.clock.set_wall(0)
        await table.wait(SECOND)
        assert "not kept for a while, how long is not known: what was that?" in table.text


async def test_who_looks_along_is_not_asked(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    async with room.open(start) as table:
        await table.press("space", "right")
        await table.close_the_lid(5 * MINUTE)
        assert "what was that?" in table.text
        await table.leave()
    with open_session(room.session) as led:
        before = led.events
        async with room.open(start) as looks:
            assert looks.live.store.read_only
            assert open_gap(looks.live.session) is not None, "whoever leads is asked"
            assert "what was that?" not in looks.text
            await looks.press("w", "k", "e")
            await looks.close_the_lid(5 * MINUTE)
            assert "what was that?" not in looks.text
        assert look_session(room.session).events == before


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 20), (40, 16)])
async def test_in_dutch_it_fits(room: Room, agenda: str, size: tuple[int, int]) -> None:
    texts.use("nl")
    async with slept(room, agenda, size) as table:
        shown = table.text.splitlines()
        assert "14.00-14.12 niet bijgehouden: wat was dat?" in " ".join(table.text.split())
        for answer in ("[w] het ging door", "[k] pauze", "[s] tijd stil", "[e] we waren gestopt"):
            assert any(answer in line for line in shown)
        assert "Anouk" in table.text
