"""What stands out is measured as WCAG 2.2 says; tests/ui/test_states.py measures every screen."""

import pytest
from support.contrast import Rgb, ratio


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
