"""A short year is led by keys, and the power goes again and again: at its end every total is what was put in."""

import os
import random
import threading
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from support.led_year import AGENDA, ASKING, PAGE, TAKING_ALONG, Afternoon, Deed, LedYear
from support.on_disk import list_groups, store_in
from support.pseudo_terminal import NotSeen, Terminal, program, surroundings
from support.simulated_year.standing import standing

from inspiratie_tui.core.notes.step_words import StepOutcome

SEED = int(os.environ["INSPIRATIE_KILL_SEED"])
"""Another one each run, but for CI; stands in the name of each test."""
LIVES = 1
"""So many times in a session the power may go."""
AHEAD = "import time\n_clock = time.time_ns\ntime.time_ns = lambda: _clock() + {days} * 86_400_000_000_000\n"
"""What a Python that starts in the folder of this file takes for the time: so many days later."""
YEAR = (
    Afternoon(
        (
            Deed(ASKING, "Anouk", "hoe zeg ik nee?"),
            Deed(ASKING, "Bilal", "wat wil ik horen?"),
            Deed(TAKING_ALONG, "Chen", "> een brief schrijven, getuige mijn zus"),
            Deed(TAKING_ALONG, "Anouk", "> mijn broer bellen over 6 weken"),
            Deed(TAKING_ALONG, "Bilal", "# haast: tempo van een ander"),
            Deed(TAKING_ALONG, "Anouk", "> getuige Noor"),
            Deed(TAKING_ALONG, "Chen", "& samen wandelen over 5 weken"),
        ),
        ("eerder beginnen", "Bilal", "Chen, een half uur"),
    ),
    Afternoon(
        (
            Deed(ASKING, "Bilal", "wat hoor ik niet?"),
            Deed(TAKING_ALONG, "Anouk", "> bijgesteld: een kaart sturen over 3 weken"),
            Deed(TAKING_ALONG, "Chen", "> gezet"),
            Deed(TAKING_ALONG, "Bilal", "> later opstaan"),
            Deed(TAKING_ALONG, "Chen", "ook bij mij is #haast er"),
        ),
        ("een ronde minder", "Anouk", "niemand"),
    ),
    Afternoon(
        (
            Deed(ASKING, "Chen", "waar blijf ik?"),
            Deed(TAKING_ALONG, "Anouk", "> gezet"),
            Deed(TAKING_ALONG, "Bilal", "> losgelaten"),
            Deed(TAKING_ALONG, "Anouk", "# haast: rennen zonder doel"),
        ),
        ("buiten zitten", "Chen", "Bilal, een stoel"),
    ),
)


class Power:
    """Starts the program in a terminal, four weeks a session from now."""

    def __init__(self, home: Path, folder: Path) -> None:
        self._home, self._folder = home, folder
        self._open: list[Terminal] = []

    def start(self, *words: str, months: int) -> Terminal:
        clock = self._folder / f"{months}"
        clock.mkdir(exist_ok=True)
        (clock / "sitecustomize.py").write_text(AHEAD.format(days=28 * months), "utf-8")
        environment = {**surroundings(self._home), "PYTHONPATH": str(clock)}
        terminal = Terminal(program(*words, "--lang", "nl", "--home", str(self._home)), environment)
        self._open.append(terminal)
        return terminal

    def close(self) -> None:
        for terminal in self._open:
            terminal.__exit__(None, None, None)


@pytest.fixture
def power(home: Path, tmp_path: Path) -> Iterator[Power]:
    """A group of three, made from a page, with an agenda for each session."""
    power = Power(home, tmp_path)
    (home / "agendas" / "nl" / "01-seconds.md").unlink()
    for number in range(1, len(YEAR) + 1):
        (home / "agendas" / "nl" / f"{number:02}-kort.md").write_text(AGENDA.format(number=number), "utf-8")
    (tmp_path / "page.md").write_text(PAGE, "utf-8")
    try:
        assert power.start("group", "new", "--from", str(tmp_path / "page.md"), months=0).wait_for_exit() == 0
        yield power
    finally:
        power.close()


@pytest.mark.slow
@pytest.mark.parametrize("seed", [pytest.param(SEED + number, id=f"seed-{SEED + number}") for number in range(2)])
def test_at_the_end_of_a_year_in_which_the_power_went_everything_is_there(seed: int, power: Power, home: Path) -> None:
    chance = random.Random(seed)
    deaths = sum(lead_with_kills(power, LedYear(home), chance, number) for number in range(1, len(YEAR) + 1))
    assert deaths >= len(YEAR), "it was about kills"
    (group,) = list_groups(home / "data")
    assert_adds_up(home, group.id)


def lead_with_kills(power: Power, year: LedYear, chance: random.Random, number: int) -> int:
    """Lead a session until all of it lies on the disk; return how often the power went."""
    afternoon, deaths = YEAR[number - 1], 0
    while not year.is_done(number, afternoon):
        by_resume = year.is_under_way(number) and chance.random() < 0.5
        terminal = power.start(*(["resume"] if by_resume else []), months=number - 1)
        blow = threading.Timer(chance.uniform(0.5, 3.5), terminal.kill)
        if deaths == LIVES:
            blow.cancel()
        blow.start()
        try:
            year.lead(terminal, number, afternoon, blow.cancel)
        except OSError:
            deaths += 1  # nobody reads the keys any more
        except NotSeen:
            if not terminal.ended:
                raise
            deaths += 1
        else:
            blow.cancel()
            terminal.kill()
        assert terminal.wait_for_exit() == -9
        blow.join()
    return deaths


def assert_adds_up(home: Path, group: str) -> None:
    totals = standing(store_in(home / "data"), group)
    days = [day for _name, _number, day in totals.sessions]
    names = [name for name, _number, _day in totals.sessions]
    anouk, bilal, chen = "p1", "p2", "p3"
    assert [number for _name, number, _day in totals.sessions] == [1, 2, 3]
    assert [(day - days[0]).days for day in days] == [0, 28, 56]
    assert totals.questions == {
        anouk: [("hoe zeg ik nee?", days[0])],
        bilal: [("wat wil ik horen?", days[0]), ("wat hoor ik niet?", days[1])],
        chen: [("waar blijf ik?", days[2])],
    }
    steps = [
        {name: step[name] for name in ("person", "words", "day", "witness", "came", "living")} for step in totals.steps
    ]
    done, changed, let_go = StepOutcome.DONE, StepOutcome.CHANGED, StepOutcome.LET_GO
    assert steps == [
        step(chen, "een brief schrijven", None, "mijn zus", (done, names[1])),
        step(anouk, "een kaart sturen over 3 weken", later(days[1], 3), "f1", (changed, names[1]), (done, names[2])),
        step(bilal, "later opstaan", None, None, (let_go, names[2])),
    ]
    assert list(totals.agreements.values()) == [(set(), later(days[0], 5), True)]
    assert totals.our_words == {"haast": ([("tempo van een ander", bilal), ("rennen zonder doel", anouk)], [chen])}
    assert totals.for_the_two == {name: list(afternoon.answers) for name, afternoon in zip(names, YEAR, strict=True)}
    assert totals.following is None
    assert totals.back_on == names[-1]


def step(
    person: str, words: str, day: date | None, witness: str | None, *came: tuple[StepOutcome, str]
) -> dict[str, object]:
    """A step that is over."""
    return {"person": person, "words": words, "day": day, "witness": witness, "came": list(came), "living": False}


def later(day: date, weeks: int) -> date:
    return day + timedelta(weeks=weeks)
