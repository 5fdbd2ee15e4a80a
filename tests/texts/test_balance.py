"""Who had the floor how long, in words: how much of it is known, a line for each, nothing about much or little."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.core.view.balance import BAR, BalanceRow, BalanceSlice
from inspiratie_tui.texts.balance import balance_lines
from inspiratie_tui.texts.cells import cells


def row(name: str, cells: int, percent: int, spoken: float, turns: int, longest: float = 0) -> BalanceRow:
    return BalanceRow(name, cells, percent, int(spoken * MINUTE), turns, int((longest or spoken) * MINUTE))


ROWS = (
    row("Anouk", BAR, 46, 24, 3, 12.4),
    row("Bilal", 5, 15, 8, 1),
    row("Chen", 0, 0, 4 / 60, 0),
    row("Daan", 0, 0, 0, 0),
)
SHOWN = BalanceSlice(ROWS, 52 * MINUTE, 2 * HOUR, ended=False, some_were_away=True)
LONG = "Bartholomeus Vanderlinden"


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "Kept for 52 min of 2 h outside breaks.",
                "Anouk  ━━━━━━━━━━━━━━━━   46%  24 min · 3 turns, longest 12 min",
                "Bilal  ━━━━━              15%  8 min · 1 turn",
                "Chen                     no turn yet",
                "Daan                     no turn yet",
                "",
                "For whoever came later or left earlier, only the time they were here counts.",
            ],
        ),
        (
            "nl",
            [
                "Van 2 uur buiten de pauzes is 52 min bijgehouden.",
                "Anouk  ━━━━━━━━━━━━━━━━   46%  24 min · 3 beurten, langste 12 min",
                "Bilal  ━━━━━              15%  8 min · 1 beurt",
                "Chen                     nog geen beurt",
                "Daan                     nog geen beurt",
                "",
                "Voor wie later kwam of eerder ging, telt alleen de tijd in de kring.",
            ],
        ),
    ],
)
def test_the_lines(language: str, lines: list[str]) -> None:
    texts.use(language)
    assert balance_lines(SHOWN, 76) == lines


@pytest.mark.parametrize(("language", "words"), [("en", "no turn"), ("nl", "geen beurt")])
def test_after_the_end_nobody_is_still_to_come(language: str, words: str) -> None:
    texts.use(language)
    ended = BalanceSlice(ROWS, 52 * MINUTE, 2 * HOUR, ended=True, some_were_away=False)
    assert balance_lines(ended, 76)[-1].split("  ")[-1].strip() == words


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "It was not kept who had the floor."), ("nl", "Wie er aan het woord was, is niet bijgehouden.")],
)
def test_where_nothing_was_measured_that_is_all(language: str, line: str) -> None:
    texts.use(language)
    assert balance_lines(BalanceSlice(ROWS, 0, HOUR, ended=True, some_were_away=True), 76) == [line]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_bars_are_shorter_where_words_are_longer_and_there_are_none_without_room(language: str) -> None:
    texts.use(language)
    widest = BalanceSlice((row(LONG, BAR, 100, 119, 12, 24), *ROWS), 599 * MINUTE, 10 * HOUR, False, False)
    for width in (74, 76):
        lines = balance_lines(widest, width)
        assert max(map(cells, lines)) <= width
        assert [line.count("━") > 0 for line in lines] == [False, True, True, True, False, False]
    assert not any("━" in line for line in balance_lines(widest, 48))
    assert balance_lines(widest, 48)[1].startswith("Bartholomeus")


def test_the_order_is_that_of_the_slice_whatever_they_had() -> None:
    texts.use("en")
    names = [line.split()[0] for line in balance_lines(SHOWN, 76)[1:-2]]
    assert names == ["Anouk", "Bilal", "Chen", "Daan"]
