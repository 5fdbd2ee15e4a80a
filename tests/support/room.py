"""The program in a room where the clock goes only when told to: for tests and for the pictures in docs."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

from msgspec import Struct, field
from msgspec.structs import replace
from textual import constants, events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from inspiratie_tui import agenda_files
from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.moments import DAY, HOUR, SECOND
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.people.planned_agenda import as_planned, planned_for
from inspiratie_tui.home import Home, sample_group
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.setup import set_up
from inspiratie_tui.store.port import SessionRef
from inspiratie_tui.ui.app import InspiratieApp
from inspiratie_tui.ui.context import AppContext, AtSession, Rehearsal, Start
from inspiratie_tui.ui.live.live_screen import LiveScreen
from support.on_disk import FILES, store_in
from support.quiet import drawn, drawn_when_quiet, quiet

TODAY = date(2026, 11, 23)
TWO_O_CLOCK = int(datetime(2026, 11, 23, tzinfo=UTC).timestamp()) * SECOND + 14 * HOUR
SESSION = f"{TODAY}-0000"
PATIENCE = 60
"""Seconds after which a condition will never come: long enough for a busy machine, and waited in vain only."""
TICK = 30 * SECOND
"""How often the program looks at the clocks while a test waits: often enough to be there all the time."""


class Room(Struct, frozen=True):
    """A home, a group and a clock on the table; `open` starts the program in it."""

    folder: Path
    """Where home is."""
    group: Group = field(default_factory=lambda: sample_group(TODAY, "0000"))
    """Eight participants and two facilitators."""
    clock: SetClock = field(default_factory=lambda: SetClock(TWO_O_CLOCK))
    """Two in the afternoon."""
    theme: str = "dark"
    """`dark`, `light` or `contrast`."""
    colours: str = "truecolor"
    """How many colours the terminal has, as TEXTUAL_COLOR_SYSTEM says it."""
    no_color: bool = False
    """Whether NO_COLOR is set."""
    session_name: str = SESSION
    """What the session that `lay` lays ready is called."""
    awake: bool = False
    """Whether the machine that runs the tests is asked to stay awake."""
    bell: bool = False
    """Whether the settings ask for a bell."""
    clipboard: bool = False
    """Whether the settings let what is copied out of the program."""
    speed: int | None = None
    """How fast the clock is said to go in a rehearsal, None when it is none; it goes only when told to."""

    @property
    def home(self) -> Home:
        return Home(self.folder)

    @property
    def session(self) -> Path:
        """The file of the session that `lay` lays ready."""
        return self.home.data / self.group.id / f"{self.session_name}.json"

    @property
    def ref(self) -> SessionRef:
        """The session that `lay` lays ready."""
        return SessionRef(self.group.id, self.session_name)

    def lay(self, agenda: str, *, number: int = 1, file: Path | None = None) -> AtSession:
        """Lay a session with the agenda (Markdown) ready; `file` is where it stands."""
        read = as_planned(agenda_files.parse(agenda).agenda, planned_for(self.group, number))
        set_up(
            store_in(self.home.data),
            session_id=self.session_name,
            group=self.group,
            number=number,
            agenda=read,
            agenda_name=read.title,
            clock=self.clock,
            agenda_file=None if file is None else self.home.name_of(file),
        ).close()
        return AtSession(self.ref)

    def with_names(self, *names: str) -> "Room":
        """The same room with other people; `names` for participants first."""
        people = tuple(replace(one, name=name) for one, name in zip(self.group.people, names, strict=False))
        return replace(self, group=replace(self.group, people=people + self.group.people[len(people) :]))

    @asynccontextmanager
    async def open(self, start: Start, size: tuple[int, int] = (80, 24)) -> AsyncIterator["Table"]:
        """Start the program; it is closed at the end, and a mistake of its own is raised."""
        with patch.object(constants, "COLOR_SYSTEM", self.colours), patch.dict(os.environ):
            os.environ.pop("NO_COLOR", None)
            os.environ.update({"NO_COLOR": "1"} if self.no_color else {})
            rehearsal = None if self.speed is None else Rehearsal(self.speed)
            context = AppContext(
                self.home,
                store_in(self.home.data),
                FILES,
                self.group,
                self.clock,
                self.theme,
                awake=self.awake,
                bell=self.bell,
                clipboard=self.clipboard,
                rehearsal=rehearsal,
            )
            app = InspiratieApp(context, start)
        with drawn_when_quiet():
            async with app.run_test(size=size) as pilot:
                table = Table(app, pilot, self.clock)
                await table.quiet()
                yield table
        if app.crash is not None:
            raise app.crash


@dataclass(frozen=True)
class Table:
    """The running program, and a hand on its keys."""

    app: InspiratieApp
    """The program."""
    pilot: Pilot[None]
    """Presses keys."""
    clock: SetClock
    """Goes on a second before each key."""

    @property
    def screen(self) -> Any:
        """What is on top."""
        return self.app.screen

    @property
    def live_screen(self) -> LiveScreen:
        return next(screen for screen in self.app.screen_stack if isinstance(screen, LiveScreen))

    @property
    def live(self) -> SessionRunner:
        return self.live_screen.runner

    @property
    def text(self) -> str:
        """The screen as somebody reads it, dialogs over what they lie on."""
        try:
            strips = drawn(self.screen)
        except KeyError:
            # A field that was just taken away stands in the picture, without its styles, until the next layout.
            self.screen._refresh_layout()
            strips = drawn(self.screen)
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    async def press(self, *keys: str) -> None:
        """Press keys, a second apart: each stands alone, and does what it is for."""
        for key in keys:
            self.clock.advance(SECOND)
            await self.at_once(key)
            await self.rest()

    async def rest(self) -> None:
        """Take it that no key came for so long that nothing waits any more; no clock goes on."""
        await self.app.sieve.rest()
        await self.quiet()

    async def at_once(self, *keys: str) -> None:
        """Press keys without any time in between; a key is a character, or what Textual calls it."""
        for key in keys:
            self.send(key)
            await self.quiet()

    def send(self, key: str) -> None:
        """Press a key and look away."""
        name = _character_to_key(key) if len(key) == 1 else key
        self._post(events.Key(name, " " if key == "space" else key if len(key) == 1 else None))

    def _post(self, event: events.Key | events.Paste) -> None:
        event.time = self.clock.monotonic()
        self.app.post_message(event)

    async def type(self, text: str) -> None:
        """Type faster than anybody can; a newline is ctrl+j."""
        for character in text:
            name = "ctrl+j" if character == "\n" else _character_to_key(character)
            self._post(events.Key(name, character))
        await self.quiet()

    async def paste(self, text: str) -> None:
        self._post(events.Paste(text))
        await self.quiet()

    async def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        await self.pilot.resize_terminal(columns, rows)
        await self.quiet()

    async def wait(self, ms: int) -> None:
        """Let session time go on while the program is there, and the screen follow."""
        while ms > 0:
            step = min(ms, TICK)
            self.clock.advance(step)
            ms -= step
            for runner in self._led:
                runner.heartbeat.look()
        await self.quiet()

    async def close_the_lid(self, ms: int) -> None:
        """Let session time go on while the machine is asleep."""
        self.clock.sleep(ms)
        for runner in self._led:
            runner.heartbeat.look()
        await self.quiet()

    @property
    def _led(self) -> list[SessionRunner]:
        return [screen.runner for screen in self.app.screen_stack if isinstance(screen, LiveScreen)]

    async def quiet(self) -> None:
        """Return when everything that was asked has been done, laid out and drawn."""
        await quiet(self.app)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Return when `holds`; a condition that never comes fails the test."""
        async with asyncio.timeout(PATIENCE):
            while not holds():
                await self.pilot.pause()

    async def rows_with(self, text: str) -> list[str]:
        """Return the rows once `text` is there and nothing is under way: what comes later may move it."""
        await self.until(lambda: text in self.text)
        await self.quiet()
        return self.text.splitlines()

    async def leave(self) -> None:
        """Leave without asking."""
        self.app.exit()


def time_of_day(clock: SetClock) -> int:
    """Milliseconds since midnight in the room."""
    return clock.local(clock.stamp().utc) % DAY
