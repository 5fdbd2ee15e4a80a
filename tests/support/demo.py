"""A demo on a clock that goes only when told to: what is waited for between its keys passes at once."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from inspiratie_tui.clock.fast import FastClock
from inspiratie_tui.core.moments import SECOND
from inspiratie_tui.home import first_shipped, sample_group
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import language
from inspiratie_tui.ui.context import AppContext, Demo, Rehearsal
from inspiratie_tui.ui.demo.demo_app import DemoApp
from inspiratie_tui.ui.demo.scene import KEY_SECONDS, Scene
from inspiratie_tui.ui.demo.script import SCRIPT
from support.on_disk import FILES, store_in
from support.quiet import drawn_when_quiet, quiet
from support.room import TODAY, Room, Table

SPEED = 60
"""How fast the clock goes when somebody has taken over."""
FASTEST = 3_600

Seen = Callable[[Scene, "Hall"], Awaitable[object]]
"""Is called at the end of each scene, when all of it stands."""


@dataclass(frozen=True)
class Hall(Table):
    """The demo on the table: it waits for the hand that plays it on."""

    fast: FastClock
    """What tells the time of the session."""

    @property
    def demo(self) -> DemoApp:
        assert isinstance(self.app, DemoApp)
        return self.app

    @property
    def runner(self) -> SessionRunner:
        runner = self.demo._sessions.runner
        assert runner is not None
        return runner

    async def play(self, seen: Seen | None = None) -> None:
        """Play all scenes, as fast as they can be."""
        player = self.demo._player
        for scene in player._scenes:
            await player._play(scene)
            await self.rest()
            if seen is not None:
                await seen(scene, self)


@asynccontextmanager
async def hall(folder: Path, scenes: Sequence[Scene] = SCRIPT, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Hall]:
    """Open a demo of the first agenda in the language in use; `Hall.play` plays it, nothing else does."""
    room = Room(folder, group=sample_group(TODAY, "0000"))
    agenda = first_shipped(language())
    assert agenda is not None
    start = room.lay(agenda.read_text("utf-8"))
    clock = FastClock(room.clock, FASTEST, waits=True)
    demo = Demo(clock, SPEED)
    context = AppContext(
        room.home, store_in(room.home.data), FILES, room.group, clock, rehearsal=Rehearsal(SPEED, demo=demo)
    )

    async def wait(seconds: float) -> None:
        room.clock.advance(round(seconds * SECOND))
        await app.sieve.rest()
        if seconds < KEY_SECONDS:
            return  # another letter or leap of time follows, and what comes after them is waited for
        for runner in table._led:
            runner.heartbeat.look()
        await quiet(app)

    async def in_hand() -> None:
        """Play nothing by itself."""

    app = DemoApp(context, start, demo, scenes=scenes, wait=wait)
    app._player.play = in_hand  # type: ignore[method-assign]
    with drawn_when_quiet():
        async with app.run_test(size=size) as pilot:
            table = Hall(app, pilot, room.clock, clock)
            await table.quiet()
            yield table
    if app.crash is not None:
        raise app.crash
