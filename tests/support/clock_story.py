"""A session that is led on a machine to which things happen, for the stories and the law of the clocks."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.actions import gaps
from inspiratie_tui.core.actions.refusal import Answer
from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND
from inspiratie_tui.core.people.group import Group, Person, PersonId
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.leading.published import ClockShifted, Published
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.setup import set_up
from support.on_disk import open_session, store_of

GROUP = Group("g-0000", "Group", tuple(Person(PersonId(f"p{n}"), f"P{n}") for n in range(1, 9)))
AGENDA = Agenda(
    title="Stories",
    parts=(
        Part(title="Round", length=30 * MINUTE, each=3 * MINUTE),
        Part(title="Talk", length=30 * MINUTE),
        Part(title="Coffee", length=15 * MINUTE, kind=PartKind.BREAK),
        Part(title="Last", length=15 * MINUTE, protected=True),
    ),
)
HERE = ZoneInfo("Europe/Amsterdam")
BEAT = 2 * SECOND
"""How often the program leaves a sign of life."""


class Story:
    """A session that is led on a machine to which things happen; `true` is how long it really lasts."""

    def __init__(self, folder: Path, begun: datetime, agenda: Agenda = AGENDA) -> None:
        self.clock = SetClock(int(begun.timestamp()) * 1_000, boot=3 * HOUR, zone=HERE)
        self.path = folder / "data" / GROUP.id / "2026-11-23-0000.json"
        file = set_up(
            store_of(self.path),
            session_id=self.path.stem,
            group=GROUP,
            number=1,
            agenda=agenda,
            agenda_name="",
            clock=self.clock,
        )
        self.live = SessionRunner(file, self.clock, GROUP.names)
        self.true = 0
        self.shifted: list[int] = []
        self.live.subscribe(self._told)

    async def look(self) -> None:
        """What the screen does each second, and the sign of life that it leaves each other one."""
        if self.live.notice():
            await self.live.tell_gaps()
        await self.live.sign()

    def _told(self, published: Published) -> None:
        if isinstance(published.news, ClockShifted):
            self.shifted.append(published.news.by)

    async def on(self, ms: int) -> None:
        """Time goes on, and the program is there."""
        while ms > 0:
            step = min(ms, BEAT if ms < MINUTE else 30 * SECOND)
            self.clock.advance(step)
            self.true += step
            ms -= step
            await self.look()

    async def key(self, action: Callable[..., Answer], *words: Any) -> Answer:
        return await self.live.perform(action, *words)

    async def asleep(self, ms: int) -> None:
        self.clock.sleep(ms)
        self.true += ms
        await self.look()

    async def stalled(self, ms: int) -> None:
        self.clock.advance(ms)
        self.true += ms
        await self.look()

    async def set_by(self, ms: int) -> None:
        self.clock.set_wall(self.clock.stamp().utc + ms)
        await self.on(BEAT)

    async def crash(self, ms: int) -> None:
        self.live.close()
        self.clock.advance(ms)
        await self._again(ms)

    async def reboot(self, ms: int, wall: int = 0) -> None:
        """Off and on again; the clock comes back `wall` ms from where it should be."""
        self.live.close()
        self.clock.reboot(ms)
        self.clock.set_wall(self.clock.stamp().utc + wall)
        await self._again(ms)

    async def _again(self, ms: int) -> None:
        self.true += ms
        self.live = SessionRunner(open_session(self.path), self.clock, GROUP.names)
        await self.look()

    @property
    def asked(self) -> tuple[int, int, bool] | None:
        """Since when, until when, and whether that is unsure; in seconds of session time."""
        gap = gaps.open_gap(self.live.session)
        return None if gap is None else (gap.since // SECOND, gap.until // SECOND, gap.unsure)

    @property
    def told(self) -> tuple[str, str]:
        """The time of day on the screen, and when it says that it ends."""
        view = self.live.view()
        return clock_time(view.head.clock), clock_time(view.truth.ends)

    def spent(self, **where: Any) -> int:
        """In seconds."""
        return time_spent(self.live.session, self.live.now, **where) // SECOND


def clock_time(time_of_day: int) -> str:
    return f"{time_of_day // HOUR:02d}:{time_of_day % HOUR // MINUTE:02d}"


def at(text: str) -> datetime:
    """A moment on the wall."""
    return datetime.fromisoformat(text).replace(tzinfo=HERE)
