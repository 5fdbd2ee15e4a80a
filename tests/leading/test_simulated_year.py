"""A year that is drawn by chance and led to the disk: at its end every total is what was put in, killed or not."""

import asyncio
import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.simulated_year.acts import PutRight, Settle, TakeBack, UndoLast, WriteGroup, WriteNothing, WritePage
from support.simulated_year.drawing import SESSIONS, DrawnYear
from support.simulated_year.kills import played_with_kills
from support.simulated_year.player import Player
from support.simulated_year.reckoned import reckoned
from support.simulated_year.standing import standing
from support.simulated_year.totals import Totals

from inspiratie_tui.core.moments import LocalMs
from inspiratie_tui.core.notes.step_words import StepOutcome
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.store.memory.memory_store import MemoryStore
from inspiratie_tui.store.port import Store
from inspiratie_tui.store.tinydb.tiny_store import TinyStore

SEED = int(os.environ["INSPIRATIE_KILL_SEED"])
"""Another one each run, but for CI; stands in the name of each test."""


FULL = 236
"""A short year in which everything happens that can."""


class UnsyncedDisk(Disk):
    """Waits for no disk: who kills a program takes nothing from the system."""

    def sync(self, file: int) -> None:
        """Let the system write when it likes."""


def store_in(folder: Path) -> Store:
    return TinyStore(folder, UnsyncedDisk(), LocalMs)


def seeds(first: int, count: int) -> list[object]:
    return [pytest.param(SEED + number, id=f"seed-{SEED + number}") for number in range(first, first + count)]


def begun(store: Store, year: DrawnYear) -> Store:
    store.groups.write(year.first_group)
    return store


def assert_year_adds_up(seed: int, folder: Path, sessions: int = SESSIONS) -> tuple[DrawnYear, Totals]:
    year = DrawnYear(random.Random(seed), sessions)
    store = begun(store_in(folder), year)
    asyncio.run(Player(store, year.first_group.id, year.acts).play())
    totals = reckoned(year.books)
    assert standing(store_in(folder), year.first_group.id) == totals
    return year, totals


def test_at_the_end_of_a_year_everything_is_there(tmp_path: Path) -> None:
    year, totals = assert_year_adds_up(FULL, tmp_path / "data")
    done = {type(act) for act in year.acts}
    assert done >= {PutRight, Settle, TakeBack, UndoLast, WriteGroup, WriteNothing, WritePage}
    assert [number for _name, number, _day in totals.sessions if number] == list(range(1, SESSIONS + 1))
    assert None in [number for _name, number, _day in totals.sessions], "some were held between"
    assert len({day for _name, _number, day in totals.sessions}) < len(totals.sessions), "two on one day"
    assert {outcome for step in totals.steps for outcome, _session in step["came"]} == set(StepOutcome)
    assert any(len(step["came"]) > 1 for step in totals.steps)
    assert any(session != step["session"] for step in totals.steps for _outcome, session in step["came"])
    assert max(map(len, totals.questions.values())) > 2
    assert totals.parked
    assert {stands for _between, _due, stands in totals.agreements.values()} == {True, False}
    assert any(wordings and voices for wordings, voices in totals.our_words.values())
    assert any(totals.absent.values())
    assert totals.following is None


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(1, 8))
def test_many_years_add_up(seed: int, tmp_path: Path) -> None:
    assert_year_adds_up(seed, tmp_path / "data")


def law(seed: int, sessions: int, folder: Path) -> None:
    year = DrawnYear(random.Random(seed), sessions)
    store = begun(MemoryStore(folder), year)
    asyncio.run(Player(store, year.first_group.id, year.acts).play())
    assert standing(store, year.first_group.id) == reckoned(year.books)


@settings(max_examples=2)
@given(seed=st.integers(0, 2**32), sessions=st.integers(1, 2))
def test_any_year_adds_up(seed: int, sessions: int, tmp_path: Path) -> None:
    law(seed, sessions, tmp_path)


@pytest.mark.slow
@settings(max_examples=40)
@given(seed=st.integers(0, 2**32), sessions=st.integers(1, SESSIONS))
def test_any_of_many_years_adds_up(seed: int, sessions: int, tmp_path: Path) -> None:
    law(seed, sessions, tmp_path)


def assert_killed_year_adds_up(seed: int, folder: Path, sessions: int, most: int) -> list[int]:
    year = DrawnYear(random.Random(seed), sessions)
    begun(store_in(folder), year)
    deaths = played_with_kills(year, lambda: store_in(folder), folder, random.Random(seed), most)
    assert standing(store_in(folder), year.first_group.id) == reckoned(year.books)
    return deaths


def test_a_program_that_is_killed_again_and_again_has_the_same_year(tmp_path: Path) -> None:
    assert len(assert_killed_year_adds_up(SEED, tmp_path / "data", 1, 150)) > 2


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(1, 4))
@pytest.mark.parametrize("most", [25, 400])
def test_many_killed_years_are_the_same(seed: int, most: int, tmp_path: Path) -> None:
    assert_killed_year_adds_up(seed, tmp_path / "data", 3, most)
