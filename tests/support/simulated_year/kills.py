"""A year that is led by a program that is killed again and again, and started anew each time where it was."""

import asyncio
import random
import struct
from collections.abc import Callable
from mmap import mmap
from pathlib import Path

from inspiratie_tui.store.port import Store
from support.killed import is_killed
from support.simulated_year.drawing import DrawnYear
from support.simulated_year.player import Player

_WORDS = struct.Struct("qq")


class Progress:
    """How far a year is, where the death of the program that leads it does not reach."""

    def __init__(self) -> None:
        self._shared = mmap(-1, _WORDS.size)

    def tell(self, acts: int, events: int) -> None:
        self._shared[:] = _WORDS.pack(acts, events)

    @property
    def acts(self) -> int:
        """How many acts were told to be on the disk."""
        return self._now[0]

    @property
    def _now(self) -> tuple[int, int]:
        acts, events = _WORDS.unpack(self._shared[:])
        return acts, events

    def play(self, store: Store, year: DrawnYear) -> None:
        """Lead the rest of a year."""
        asyncio.run(Player(store, year.first_group.id, year.acts, self.tell).play(*self._now))


def played_with_kills(
    year: DrawnYear, store_in: Callable[[], Store], folder: Path, chance: random.Random, most: int
) -> list[int]:
    """Lead a year to what is kept in `folder` by programs that die within `most` steps on the disk.

    One that came no further than the one before was killed while it read: the next one may take twice as many steps.
    Returns after how many acts each of them died.
    """
    progress, deaths, reach = Progress(), [0], most
    while is_killed(lambda: progress.play(store_in(), year), folder, chance.randint(1, reach)):
        reach = most if progress.acts > deaths[-1] else 2 * reach
        deaths.append(progress.acts)
        # Home can be opened at once, whatever it was killed in.
        assert all(held.session.spans for held in store_in().archive.held(year.first_group.id))
    return deaths
