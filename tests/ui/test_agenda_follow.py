"""The agenda changes while the session runs: its file is saved outside."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from support.followed import changes, look, stamp, titles, words
from support.on_disk import look_session, open_session
from support.room import PATIENCE, Room

from inspiratie_tui.core.session.events import AgendaChanged
from inspiratie_tui.core.session.session import State
from inspiratie_tui.ui.context import AtSession
from inspiratie_tui.ui.live.end_dialog import EndDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.shared.ask import Ask
from inspiratie_tui.ui.shared.page import Page

Save = Callable[[str], None]


async def test_parts_to_come_follow_what_is_saved_outside(
    room: Room, agenda: str, laid: AtSession, agenda_path: Path, save: Save
) -> None:
    async with room.open(laid, (120, 36)) as table:
        await table.press("space", "right", "right")
        before = table.live.session
        save(agenda.replace("## Dialogue (40 min)", "## A walk (35 min)").replace("## Arriving (16", "## Came in (50"))
        kept = agenda_path.read_bytes(), agenda_path.stat().st_mtime_ns
        await look(table)
        assert "the agenda follows the file: 5 parts to come" in table.text
        assert "A walk" in table.text
        assert titles(table)[:3] == ["Arriving", "Writing: my next step", "A walk"]
        assert table.live.session.spans == before.spans
        assert table.live.session.floor == before.floor == "p2"
        await look(table)
        assert changes(table) == 1
        await table.press("u")
        assert "undone: the change to the agenda" in table.text
        assert table.live.session == before
        await look(table, 3)
        assert table.live.session == before, "what was taken back is not followed again"
        save(agenda.replace("## Circle", "## Ring"))
        kept = agenda_path.read_bytes(), agenda_path.stat().st_mtime_ns
        await look(table)
        assert titles(table)[4] == "Ring"
        await table.press("right", "u", "q", "enter")
    assert (agenda_path.read_bytes(), agenda_path.stat().st_mtime_ns) == kept
    assert [path.name for path in agenda_path.parent.iterdir()] == [agenda_path.name]
    with look_session(room.session) as written:
        assert sum(isinstance(event, AgendaChanged) for event in written.events) == 2
        assert written.header.agenda_file == "agendas/en/05-trying-a-step.md"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "# S\n## Arriving (16 min)\n## Walk (35 mni)\n## Talk (1:30)\n",
            "Nothing was changed. 05-trying-a-step.md:3:10: error: 35 mni is not known. Was it meant to be: 35 min"
            " (and 1 more)",
        ),
        ("# S\n", "Nothing was changed. 05-trying-a-step.md:1:1: error: There are no parts yet."),
        ("", "Nothing was changed. 05-trying-a-step.md:1:1: error: There are no parts yet."),
        ("\ud800", "Nothing was changed. 05-trying-a-step.md is not text in UTF-8."),
    ],
)
async def test_errors_change_nothing_and_are_said(
    room: Room, agenda: str, laid: AtSession, agenda_path: Path, save: Save, text: str, said: str
) -> None:
    async with room.open(laid) as table:
        await table.press("space", "right")
        before = table.live.session
        agenda_path.write_bytes(text.encode("utf-8", "surrogatepass"))
        stamp(agenda_path, room, 5)
        await look(table)
        assert said in words(table)
        assert table.live.session == before
        save(agenda.replace("## Dialogue", "## Talk"))
        await look(table)
        assert titles(table)[2] == "Talk"
        assert "follows the file" in table.text


async def test_a_file_that_is_away_for_a_moment_is_no_error(
    room: Room, agenda: str, laid: AtSession, agenda_path: Path, save: Save
) -> None:
    async with room.open(laid) as table:
        await table.press("space")
        agenda_path.unlink()
        await look(table, 1)
        assert "Nothing was changed" not in words(table)
        save(agenda.replace("## Dialogue", "## Talk"))
        await look(table, 1)
        assert changes(table) == 0, "it may be half saved"
        await look(table, 1)
        assert changes(table) == 1
        agenda_path.unlink()
        await look(table)
        assert "Nothing was changed. 05-trying-a-step.md does not exist." in words(table)
        await table.press("right")
        await look(table)
        assert "does not exist" not in words(table), "once is enough"


async def test_a_file_is_read_when_two_looks_see_it_alike(room: Room, agenda: str, laid: AtSession, save: Save) -> None:
    async with room.open(laid) as table:
        await table.press("space")
        for word in ("Half", "Half of", "Half of it"):
            save(agenda.replace("## Dialogue", f"## {word}"))
            await look(table, 1)
            assert changes(table) == 0
        await look(table, 1)
        assert titles(table)[2] == "Half of it"


async def test_what_has_begun_stays_and_that_is_said(room: Room, agenda: str, laid: AtSession, save: Save) -> None:
    async with room.open(laid) as table:
        await table.press("space")
        save(agenda.replace("## Arriving (16 min", "## Arriving (30 min"))
        await look(table)
        assert "Nothing was changed: what has begun stays as it is, parts to come follow the file." in words(table)
        await table.press("right")
        save(agenda)
        await look(table)
        assert "changed" not in words(table), "saved as it was"
        assert changes(table) == 0


async def test_a_length_that_nobody_can_read_is_said(room: Room, agenda: str, laid: AtSession, save: Save) -> None:
    async with room.open(laid) as table:
        await table.press("space")
        save(agenda.replace("## Circle (15 min, any order)", "## Circle (at ease)"))
        await look(table)
        assert titles(table)[4] == "Circle (at ease)"
        said = words(table)
        assert "5 parts to come. 05-trying-a-step.md:13:4: warning: No length is known" in said


async def test_the_whole_agenda_follows_while_nothing_has_begun(
    room: Room, agenda: str, laid: AtSession, save: Save
) -> None:
    async with room.open(laid) as table:
        save("# Another\nBegin: 15:00\n## Only this (20 min)\n")
        await look(table)
        assert titles(table) == ["Only this"]
        assert "the agenda follows the file: 1 part to come" in table.text
        assert table.live.session.state is State.READY
        await table.press("q")
        await table.until(lambda: not room.session.exists())  # nothing happened in it


async def test_nothing_follows_a_session_that_has_ended_or_is_led_elsewhere(
    room: Room, agenda: str, laid: AtSession, save: Save
) -> None:
    with open_session(room.session):
        async with room.open(laid) as table:
            save(agenda.replace("## Dialogue", "## Talk"))
            await look(table)
            await table.press("a")
            await table.until(lambda: isinstance(table.screen, Page))
            assert "edit the agenda" not in table.text
            assert "Dialogue" in table.text
    async with room.open(laid) as table:
        await look(table)
        assert "Talk" in titles(table)
        await table.press("space", *["down"] * 5, "enter", "right")
        await table.until(lambda: isinstance(table.screen, EndDialog))
        await table.press("enter")
        await table.until(lambda: table.live.session.ended)
        save(agenda)
        await table.press("q")
        await look(table)
        assert "Talk" in titles(table)
        await table.press("a", "e")
        assert "edit the agenda" not in table.text
        assert isinstance(table.screen, Page)


async def test_what_was_saved_while_nobody_led_is_followed_when_it_is_gone_on_with(
    room: Room, agenda: str, laid: AtSession, save: Save
) -> None:
    async with room.open(laid) as table:
        await table.press("space")
        await look(table)
        assert changes(table) == 0, "what was there when it was laid ready is known"
    save(agenda.replace("## Dialogue", "## Talk"))
    room.clock.advance(3_600_000)
    async with room.open(laid) as table:
        await look(table)
        assert titles(table)[2] == "Talk"
        await table.press("u")
    async with room.open(laid) as table:
        await look(table, 3)
        assert titles(table)[2] == "Dialogue", "it was taken back"


async def test_it_waits_until_a_dialog_is_closed(room: Room, agenda: str, laid: AtSession, save: Save) -> None:
    async with room.open(laid) as table:
        await table.press("space", "q")
        await table.until(lambda: isinstance(table.screen, Ask))
        save(agenda.replace("## Dialogue", "## Talk"))
        await look(table)
        assert changes(table) == 0
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        await look(table)
        assert titles(table)[2] == "Talk"


async def test_who_looks_at_a_part_looks_at_where_it_is_again(
    room: Room, agenda: str, laid: AtSession, save: Save
) -> None:
    async with room.open(laid) as table:
        await table.press("space", "down", "down")
        save(agenda.replace("## Dialogue", "## Talk"))
        await look(table)
        await table.press("enter")
        assert table.live.session.place.part == 0


async def test_it_looks_by_itself(room: Room, agenda: str, laid: AtSession, save: Save) -> None:
    async with room.open(laid) as table:
        await table.press("space", "n")
        await table.type("what Bilal says")
        save(agenda.replace("## Dialogue", "## Talk"))
        async with asyncio.timeout(PATIENCE):
            while not changes(table):
                await table.pilot.pause(0.05)
        assert "what Bilal says" in table.text
