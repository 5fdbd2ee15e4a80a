"""Every text on every screen stands out, in every theme, however few colours the terminal has."""

from dataclasses import replace

import pytest
from support.contrast import Rgb, ratio, runs
from support.room import Room
from support.states import STATES, opened

AT_LEAST = {"dark": 5.5, "light": 5.5, "contrast": 10.0}
"""What each theme promises: more than WCAG's AA asks (4.5), and in high contrast more than its AAA (7)."""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((0, 0, 0), (255, 255, 255), 21.0),
        ((255, 255, 255), (255, 255, 255), 1.0),
        ((118, 118, 118), (255, 255, 255), 4.54),
        ((255, 0, 0), (255, 255, 255), 4.0),
    ],
)
def test_the_formula_is_that_of_wcag(one: Rgb, other: Rgb, expected: float) -> None:
    assert ratio(one, other) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("theme", AT_LEAST)
@pytest.mark.parametrize("state", STATES)
async def test_all_text_stands_out(room: Room, state: str, theme: str) -> None:
    # Of sixteen colours the theme of high contrast makes the best.
    systems = ("truecolor", "256", "standard") if theme == "contrast" else ("truecolor", "256")
    async with opened(replace(room, theme=theme), state, (120, 36)) as table:
        for colours in systems:
            found = list(runs(table.screen, colours))
            assert found
            assert [(colours, round(run.ratio, 1), run.text) for run in found if run.ratio < AT_LEAST[theme]] == []
