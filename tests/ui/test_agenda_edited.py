"""`a`, then `e`: the agenda edited from its page while the session runs."""

import asyncio
import contextlib
import os
import stat
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.followed import changes, look, titles, words
from support.room import PATIENCE, Room, Table

from inspiratie_tui.ui.context import AtSession
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.shared.page import Page

Edit = Callable[[Table, str], None]


@pytest.fixture
def edits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edit:
    """From now on the editor does to the file `$1` what a shell script does; nothing can be suspended here."""
    if sys.platform == "win32":
        pytest.skip("the editor is a shell script")

    def have(table: Table, script: str) -> None:
        editor = tmp_path / "editor"
        editor.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("VISUAL", str(editor))

        @contextlib.contextmanager
        def suspend() -> Iterator[None]:
            yield

        monkeypatch.setattr(table.app, "suspend", suspend)

    return have


async def opened(table: Table) -> None:
    await table.press("a")
    await table.until(lambda: isinstance(table.screen, Page))


async def test_e_on_the_page_edits_and_what_is_to_come_follows(room: Room, laid: AtSession, edits: Edit) -> None:
    async with room.open(laid) as table:
        await table.press("space")
        await opened(table)
        assert "e edit the agenda" in table.text
        edits(table, 'sed -i "s/^## Dialogue/## Talk/" "$1"')
        await table.press("e")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        await table.quiet()
        assert titles(table)[2] == "Talk"
        assert "the agenda follows the file: 5 parts to come" in table.text
        await look(table)
        assert changes(table) == 1


async def test_a_mistake_is_told_on_the_page_and_e_mends_it(room: Room, laid: AtSession, edits: Edit) -> None:
    async with room.open(laid) as table:
        await table.press("space")
        await opened(table)
        edits(table, 'sed -i "s/^## Dialogue (40 min)/## Talk (40 mni)/" "$1"')
        await table.press("e")
        said = "Nothing was changed. 05-trying-a-step.md:10:10: error: 40 mni is not known."
        await table.until(lambda: said in words(table))
        assert isinstance(table.screen, Page)
        assert changes(table) == 0
        edits(table, 'sed -i "s/mni/min/" "$1"')
        await table.press("e")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert titles(table)[2] == "Talk"


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 3", "ended with code 3"),
        ("rm $1", "Nothing was changed. 05-trying-a-step.md does not exist."),
        ("true", ""),
        ('sed -i "s/^## Arriving/## Came/" "$1"', "what has begun stays as it is"),
    ],
)
async def test_the_page_stays_where_nothing_followed(
    room: Room, laid: AtSession, edits: Edit, script: str, said: str
) -> None:
    async with room.open(laid) as table:
        await table.press("space")
        await opened(table)
        edits(table, script)
        await table.press("e")
        await table.until(lambda: said in words(table))
        assert isinstance(table.screen, Page)
        assert changes(table) == 0
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, LiveScreen))


async def test_a_session_that_does_not_know_its_file_says_so(room: Room, agenda: str, edits: Edit) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
        await opened(table)
        edits(table, "exit 9")
        await table.press("e")
        await table.until(lambda: "This session does not know the file of its agenda" in words(table))
        assert isinstance(table.screen, Page)


async def test_a_rehearsal_leaves_the_real_file_alone(room: Room, laid: AtSession) -> None:
    async with replace(room, speed=60).open(laid) as table:
        await opened(table)
        assert "edit the agenda" not in table.text


async def test_pages_of_other_texts_are_not_edited(room: Room, laid: AtSession) -> None:
    async with room.open(laid) as table:
        await table.press("question_mark")
        await table.until(lambda: isinstance(table.screen, Page))
        assert "edit the agenda" not in table.text.splitlines()[-3:][0]
        await table.press("e")
        assert isinstance(table.screen, Page)


async def test_time_goes_on_while_it_is_edited(
    room: Room, laid: AtSession, edits: Edit, tmp_path: Path, hold: Callable[[Path], Awaitable[int]]
) -> None:
    async with room.open(laid) as table:
        await table.press("space", "right")
        await opened(table)
        gate = tmp_path / "gate"
        os.mkfifo(gate)
        edits(table, f'cat "{gate}" > /dev/null')
        table.clock.advance(1_000)
        table.send("e")
        await table.app.all_given()
        await table.app.sieve.rest()
        writer = await hold(gate)
        spent = table.live.now
        await table.live.sign()
        table.clock.advance(61_000)
        assert table.live.now == spent + 61_000
        assert table.live.store.alive is not None
        os.close(writer)
        await table.quiet()
        assert isinstance(table.screen, Page)


@pytest.fixture
def hold() -> Callable[[Path], Awaitable[int]]:
    """Hold a pipe open as soon as somebody reads from it."""

    async def opened_by(gate: Path) -> int:
        async with asyncio.timeout(PATIENCE):
            while True:
                with contextlib.suppress(OSError):
                    return os.open(gate, os.O_WRONLY | os.O_NONBLOCK)
                await asyncio.sleep(0.01)

    return opened_by
