"""How the habits of a group are said: a line a kind for `check`, one short line on home."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.forecast.typical_lengths import TypicalLength, TypicalOfKind
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.typical_lengths import typical_in_short, typical_lines


def one(kind: str, planned: float, usual: int, parts: tuple[int, ...] = (3,), times: int = 4) -> TypicalOfKind:
    habit = TypicalLength(usual / planned, times, 2)
    return TypicalOfKind(PartKind(kind), parts, int(planned * MINUTE), usual * MINUTE, habit)


TOLD = (one("introduction", 16, 18), one("dialogue", 60, 75), one("feedback", 40, 50), one("perspective", 30, 15))


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "dialogue: planned 60 min, usually 75 min (4 times)",
                "break (3 parts): planned 98 min, usually 110 min (12 times)",
            ],
        ),
        (
            "nl",
            [
                "dialoog: gepland 60 min, meestal 75 min (4 keer)",
                "pauze (3 onderdelen): gepland 98 min, meestal 110 min (12 keer)",
            ],
        ),
    ],
)
def test_a_line_a_kind(language: str, lines: list[str]) -> None:
    texts.use(language)
    assert typical_lines([one("dialogue", 60, 75), one("break", 97.5, 110, (1, 4, 5), 12)]) == lines


def test_nothing_known_yet_is_said_calmly() -> None:
    assert typical_lines([]) == [
        "How long parts usually take is told once there were 3 of a kind, in at least 2 ended sessions."
    ]


@pytest.mark.parametrize(
    ("language", "width", "line"),
    [
        ("en", 200, "usually: dialogue 75 instead of 60, feedback 50 instead of 40, perspective 15 instead of 30 min"),
        ("en", 82, "usually: dialogue 75 instead of 60, perspective 15 instead of 30 min"),
        ("en", 68, "usually: dialogue 75 instead of 60, perspective 15 instead of 30 min"),
        ("en", 67, "usually: dialogue 75 instead of 60, feedback 50 instead of 40 min"),
        ("en", 64, "usually: dialogue 75 instead of 60 min"),
        ("en", 38, "usually: dialogue 75 instead of 60 min"),
        ("en", 33, ""),
        ("nl", 82, "meestal: dialoog 75 in plaats van 60, perspectief 15 in plaats van 30 min"),
    ],
)
def test_home_tells_what_differs_most_on_one_line(language: str, width: int, line: str) -> None:
    texts.use(language)
    assert typical_in_short(TOLD, width) == line
    assert cells(line) <= width


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "usually: break together 110 instead of 98 min"), ("nl", "meestal: pauze samen 110 in plaats van 98 min")],
)
def test_home_says_that_minutes_are_those_of_several_parts(language: str, line: str) -> None:
    texts.use(language)
    assert typical_in_short([one("break", 97.5, 110, (1, 4, 5), 12)], 78) == line


def test_home_says_nothing_of_what_hardly_differs() -> None:
    assert typical_in_short((one("introduction", 16, 18), one("dialogue", 60, 56)), 78) == ""
    assert typical_in_short((), 78) == ""
