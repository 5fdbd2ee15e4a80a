"""What a session that is led knows of last time; nothing of it is kept, and nothing is written."""

import asyncio

from msgspec import Struct

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.last_time import (
    NOTHING,
    LastTime,
    OfTheGroup,
    YearSoFar,
    last_time,
    of_the_group,
    words_of_the_group,
)
from inspiratie_tui.core.year.our_words import OurWord
from inspiratie_tui.leading.held_now import held_now
from inspiratie_tui.leading.runner import SessionRunner


class Remembered(Struct, frozen=True):
    """The year as it stands at one moment of a session."""

    year: YearSoFar
    """What it follows from."""
    is_known_of_whom: bool = True
    """Whether it could be read who wants nothing written; if not, nobody's own words are shown."""

    def of_person(self, person: PersonId) -> LastTime:
        """Return what `person` sees of last time."""
        return last_time(self.year, person) if self.is_known_of_whom else NOTHING

    @property
    def of_the_group(self) -> OfTheGroup:
        """Return what the sessions before left to the group."""
        return of_the_group(self.year) if self.is_known_of_whom else OfTheGroup()

    @property
    def words(self) -> tuple[OurWord, ...]:
        """Return the words of ours, the newest last."""
        return words_of_the_group(self.year) if self.is_known_of_whom else ()


async def remembered(runner: SessionRunner) -> Remembered:
    """Return what the session of `runner` knows now. The sessions before are read only where they were not yet."""
    if not runner.year_before.is_read:
        await asyncio.to_thread(runner.year_before.remember)
    kept = runner.pen.answers.kept
    year = YearSoFar(runner.year_before.sessions, held_now(runner), kept.questions, kept.answers)
    return Remembered(year, is_known_of_whom=kept.unread is None)
