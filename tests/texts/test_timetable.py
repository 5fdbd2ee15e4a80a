"""The timetable of an agenda, as `check` prints it."""

import pytest

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.texts.timetable import timetable_text

HEAD = "# T\nBegin: 14:00\n"
BODY = "## A\n### a (5 min)\n### b (2 x 12 min)\n## B (30 min)\n## C (2 x 10 min)\n"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (
            "",
            [
                "14:00  A    29 min",
                "         a   5 min",
                "         b  24 min  2 times 12 min",
                "14:29  B    30 min",
                "14:59  C    20 min  2 times 10 min",
                "15:19  end",
            ],
        ),
        (
            "Change-over: 2 min\n",
            [
                "14:00  A    33 min  2 change-overs of 2 min",
                "         a   5 min",
                "         b  24 min  2 times 12 min",
                "14:33  B    30 min",
                "15:03  C    22 min  2 times 10 min, 1 change-over of 2 min",
                "15:25  end",
            ],
        ),
    ],
)
def test_change_overs_are_counted_where_they_are(header: str, expected: list[str]) -> None:
    assert timetable_text(parse(HEAD + header + BODY).agenda, 8, 2).splitlines() == expected
