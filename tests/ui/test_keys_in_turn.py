"""Keys that come in one breath: each is done before the next one is looked at, and none is lost."""

import asyncio
from typing import ClassVar

import pytest
from support.room import PATIENCE
from textual.app import ComposeResult
from textual.events import Key, Paste
from textual.screen import ModalScreen
from textual.widgets import Static

from inspiratie_tui.clock.machine import MachineClock
from inspiratie_tui.ui.keys.in_turn import Done, KeysInTurn


class Over(ModalScreen[None]):
    """Takes one key, then goes."""

    def on_key(self, event: Key) -> None:
        event.stop()
        assert isinstance(self.app, Room)
        self.app.heard.append(f"over:{event.key}")
        self.dismiss(None)


class Brief(Static, can_focus=True):
    """Is taken away by the first key it gets, and tells nobody."""

    def on_key(self, event: Key) -> None:
        event.stop()
        assert isinstance(self.app, Room)
        self.app.heard.append(f"brief:{event.key}")
        self.remove()

    def on_done(self, message: Done) -> None:
        """As where what was taken away has nobody above it any more."""
        message.stop()


class Room(KeysInTurn[None]):
    BINDINGS: ClassVar = [("o", "over", "")]

    def __init__(self, *, brief: bool = False) -> None:
        super().__init__(MachineClock().monotonic)
        self.heard: list[str] = []
        self.brief = brief
        self.gate: asyncio.Event | None = None

    def compose(self) -> ComposeResult:
        if self.brief:
            yield Brief()

    def on_mount(self) -> None:
        if self.brief:
            self.screen.set_focus(self.query_one(Brief))

    async def action_over(self) -> None:
        if self.gate is not None:
            await self.gate.wait()
        self.push_screen(Over())

    def on_key(self, event: Key) -> None:
        if event.key != "o":
            self.heard.append(event.key)

    def on_paste(self, event: Paste) -> None:
        self.heard.append(event.text)


@pytest.mark.parametrize(
    ("keys", "heard"),
    [
        ("abc", ["a", "b", "c"]),
        ("aob", ["a", "over:b"]),
        ("oabob", ["over:a", "b", "over:b"]),
        ("oo", []),  # a nervous thumb
    ],
)
async def test_a_key_meets_what_the_one_before_it_opened(keys: str, heard: list[str]) -> None:
    app = Room()
    async with app.run_test() as pilot:
        for key in keys:
            app.post_message(Key(key, key))
        await app.all_given()
        await pilot.pause()
        assert app.heard == heard


async def test_what_is_pasted_comes_between_the_keys_around_it() -> None:
    app = Room()
    async with app.run_test() as pilot:
        for event in (Key("a", "a"), Paste("bc"), Key("d", "d")):
            app.post_message(event)
        await app.all_given()
        await pilot.pause()
        assert app.heard == ["a", "bc", "d"]


async def test_a_key_that_took_away_what_it_was_for_stops_no_other() -> None:
    app = Room(brief=True)
    async with app.run_test() as pilot:
        for key in "abcd":
            app.post_message(Key(key, key))
        async with asyncio.timeout(PATIENCE):
            await app.all_given()
            while len(app.heard) < 4:
                await pilot.pause()
        assert app.heard == ["brief:a", "b", "c", "d"]


async def test_what_takes_long_to_open_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is lost then, so the next key waits on, however long."""
    monkeypatch.setattr("inspiratie_tui.ui.keys.in_turn.LOST_SECONDS", 0.01)
    app = Room()
    app.gate = asyncio.Event()
    async with app.run_test() as pilot:
        for key in "oab":
            app.post_message(Key(key, key))
        asyncio.get_running_loop().call_later(0.2, app.gate.set)
        await app.gate.wait()
        assert app.heard == []
        await app.all_given()
        await pilot.pause()
        assert app.heard == ["over:a", "b"]
