"""The heartbeat of a session that is led: it goes on with any screen on top, and with none.

A beat looks at the clocks, tells the subscribers how the session stands, and now and then leaves a sign of life with
the draft, looks at the agenda's file, and tries again to write what the disk refused. What takes the disk's time is a
chore beside the beat, so a slow disk never stops the clock on the screen.
"""

import asyncio
from itertools import count
from typing import Protocol

from inspiratie_tui.leading.chores import Chores

SIGN_SECONDS = 2
"""How old the last sign of life, and the saved draft, may be."""
RETRY_SECONDS = 5
"""How often writing is tried again while the disk refuses."""
MOST_OFTEN = 4
"""Beats a second where a minute is over in one: more than once a second is for rehearsing alone."""


class Beating(Protocol):
    """A session that a heartbeat keeps going."""

    def notice(self) -> bool:
        """Look at the clocks; tell whether a gap is to be written down."""

    def publish(self) -> None:
        """Tell the subscribers how the session stands."""

    async def tell_gaps(self) -> None:
        """Write down the gaps that were noticed."""

    async def sign(self) -> None:
        """Leave a sign of life with the draft; a session that is only looked at is read again instead."""

    async def retry(self) -> None:
        """Try once more to write what the disk refused."""

    async def look_at_agenda(self) -> None:
        """Change the agenda when its file was saved."""


class Heartbeat:
    """Calls at set intervals what one session needs."""

    def __init__(self, session: Beating, speed: int = 1, *, looks_along: bool = False) -> None:
        """Keep `session` going, whose clock goes `speed` times as fast as the room's.

        When it only `looks_along` with another program, it looks twice as often as a sign of life is left.
        """
        self._session = session
        self._often = min(MOST_OFTEN, max(1, speed))
        self._sign_seconds = SIGN_SECONDS // 2 if looks_along else SIGN_SECONDS
        self._count = 0
        self.chores = Chores()
        """The tasks beside the beat."""

    @property
    def seconds(self) -> float:
        """Return the seconds from one beat to the next."""
        return 1 / self._often

    async def run(self) -> None:
        """Beat until cancelled. Raises what went wrong in a beat or a task beside it."""
        self.look()
        self.chores.start("agenda", self._session.look_at_agenda)
        while True:
            await asyncio.sleep(self.seconds)
            self.beat()
            self.chores.raise_failure()

    async def keep_saving(self) -> None:
        """Leave signs of life and try again what the disk refused, until cancelled: for a session that is read back.

        It shows no time. A sign of life notices what was put in the place of the session meanwhile.
        """
        for second in count(1):
            await asyncio.sleep(1)
            if second % SIGN_SECONDS == 0:
                await self._session.sign()
            if second % RETRY_SECONDS == 0:
                await self._session.retry()

    def beat(self) -> None:
        """Do what is due at one beat; return at once."""
        self._count += 1
        self.look()
        if self._count % (self._sign_seconds * self._often) == 0:
            self.chores.start("sign", self._session.sign)
        # Each in a thread, and at another beat: woken together they wake each other a few times more.
        if self._count % (SIGN_SECONDS * self._often) == self._often:
            self.chores.start("agenda", self._session.look_at_agenda)
        if self._count % (RETRY_SECONDS * self._often) == 0:
            self.chores.start("retry", self._session.retry)

    def look(self) -> None:
        """Look at the clocks, and tell the subscribers how the session stands."""
        if self._session.notice():
            self.chores.start("gaps", self._session.tell_gaps)
        self._session.publish()
