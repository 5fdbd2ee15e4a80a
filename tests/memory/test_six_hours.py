"""A session of six hours takes no more memory at its end than after two: what it opens and closes is let go of."""

import sys
from itertools import accumulate, cycle
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("memory is read from /proc", allow_module_level=True)

from support.counting.driven import driven
from support.counting.prepared import prepare

HOUR = 3_600
MOST_KB = 1_024
"""How much more may be held at the end of the sixth hour than at that of the second."""
PARTS = 24
AGENDA = "# Session 3: long\nBegin: 14:00\nEnd: 20:00\n\n" + "".join(
    f"## Part {part} (15 min{', 1 min each' if part % 2 else ''})\n- What do you come in with?\n"
    for part in range(PARTS)
)
NOTE = ("n", *"about work @An", "enter", "escape")
DIALOGS = (
    ("t", "down", "left", "escape"),
    ("a", "escape"),
    ("question_mark", "escape"),
    ("colon", "o", "escape"),
    ("0", "escape"),
)
HOLD = ("space", "20s", "space")
ROUND = ("h", "5", "3", "p", "u", "y", "full_stop", "full_stop")


def seconds_of(step: str) -> int:
    """Return how long a step takes."""
    return int(step[:-1]) + 1 if step.endswith("s") and step[:-1].isdigit() else 1


def afternoon(hours: int) -> list[str]:
    """Return the steps of so many hours: every four minutes forward, a dialog, and a note or a hold by turns."""
    steps = ["space"]
    lasted = 1
    for dialog, more in zip(cycle(DIALOGS), cycle((NOTE, HOLD, ROUND, ())), strict=False):
        block = ["right", *dialog, *("space" if key == " " else key for key in more)]
        block.append(f"{240 - sum(map(seconds_of, block)) - 1}s")
        steps += block
        lasted += 240
        if lasted > hours * HOUR:
            return steps
    raise AssertionError("there is no end to a cycle")


@pytest.mark.slow
def test_six_hours_take_no_more_memory_than_two(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    prepare(home)
    agenda = home / "long.md"
    agenda.write_text(AGENDA, "utf-8")
    steps = afternoon(6)
    figures = driven("weigh", ("run", str(agenda), "--new", "--home", str(home), "--lang", "en"), steps, home)
    ends = list(accumulate(map(seconds_of, steps)))
    held = [
        next(figure["kilobytes"] for figure, end in zip(figures[1:], ends, strict=True) if end >= hour * HOUR)
        for hour in range(1, 7)
    ]
    print("\nheld at the end of each hour, in kB:", figures[0]["kilobytes"], held)
    assert held[5] - held[1] <= MOST_KB
