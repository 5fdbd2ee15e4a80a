"""The line on home says that something is there for the two, and nothing of who was there."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.texts.looking_back import on_home


@pytest.mark.parametrize(
    ("language", "lines", "line"),
    [
        ("en", 1, "for the two of you: 1 line from last time [w]"),
        ("en", 0, "for the two of you: looking back on last time [w]"),
        ("nl", 0, "voor jullie twee: terugkijken op vorige keer [w]"),
    ],
)
def test_it_says_the_same_whether_everybody_was_there_or_not(language: str, lines: int, line: str) -> None:
    texts.use(language)
    assert on_home(lines) == line
