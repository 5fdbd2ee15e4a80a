"""The measure itself: a mistaken reader is played by one who reads another text on the same lines."""

from typing import Any

import pytest
from support.as_people_write.values import Place, Value, Writing
from support.as_people_write.verdicts import Judge, Verdict

from inspiratie_tui.agenda_files import parse

HEAD = "# Day\nBegin: 13:00\nEnd: 15:00\n"
LENGTH = {"title": "Long talk", "length": 20}
RANGE = {"title": "Long talk", "begin": "13:00", "end": "13:20"}
NOTHING = {"title": "2.10 Talk", "nothing": True}
TURNS = {"title": "Long talk", "each": 2}


def judge(heading: str, meant: dict[str, Any], place: Place = Place.HEADING) -> Judge:
    """Return the judge of a heading in which a human reads `meant`, and the program what stands in `heading`."""
    value = Value(line=4, text="", place=place, **meant)
    writing = Writing(name="en/x", text=f"{HEAD}## \n", begin="13:00", end="15:00", values=(value,))
    return Judge(writing, parse(f"{HEAD}{heading}\n"))


@pytest.mark.parametrize(
    ("heading", "meant", "verdict"),
    [
        ("## Long talk (20 min)", LENGTH, Verdict.UNDERSTOOD),
        ("## Long talk: (20 min)", LENGTH, Verdict.UNDERSTOOD),
        ("## Long talk", LENGTH, Verdict.SILENT),
        ("## Long talk (20)", LENGTH, Verdict.ADVISED),
        ("## Long talk extra (20 min)", LENGTH, Verdict.SILENT),
        ("## Long (20 min)", LENGTH, Verdict.WRONG),
        ("## Long talk (30 min)", LENGTH, Verdict.WRONG),
        ("## Long talk (20 min, at least 10 min)", LENGTH, Verdict.WRONG),
        ("## Long talk (20 min, at 14:00)", LENGTH, Verdict.WRONG),
        ("## Long talk (2 min each)", LENGTH, Verdict.WRONG),
        ("## Long talk (2 min each)", TURNS, Verdict.UNDERSTOOD),
        ("## Long talk (20 min)", RANGE, Verdict.UNDERSTOOD),
        ("## Long talk (20 min, at 13:00)", RANGE, Verdict.UNDERSTOOD),
        ("## Long talk (20 min, at 13:10)", RANGE, Verdict.WRONG),
        ("## Long talk (13-20 min)", RANGE, Verdict.WRONG),
        ("## 2.10 Talk", NOTHING, Verdict.LEFT),
        ("## Talk", NOTHING, Verdict.WRONG),
        ("## 2.10 Talk (10 min)", NOTHING, Verdict.WRONG),
    ],
)
def test_a_heading_is_judged_by_what_a_human_reads_in_it(heading: str, meant: dict[str, Any], verdict: Verdict) -> None:
    assert [each.verdict for each in judge(heading, meant).verdicts()] == [verdict]


def test_an_item_is_understood_as_a_step_alone() -> None:
    meant = {"title": "Telling", "length": 5}
    text = "## Talk (20 min)\n1. Telling (5 min)"
    value = Value(line=5, text="", place=Place.LIST, **meant)  # type: ignore[arg-type]
    heading = Value(line=4, text="", place=Place.HEADING, length=20)
    writing = Writing(name="en/x", text=f"{HEAD}{text}\n", begin="13:00", end="15:00", values=(heading, value))
    assert [each.verdict for each in Judge(writing, parse(writing.text)).verdicts()] == [Verdict.UNDERSTOOD] * 2
    other = Judge(writing, parse(f"{HEAD}## Talk (20 min)\n1. Telling (6 min)\n"))
    assert [each.verdict for each in other.verdicts()] == [Verdict.UNDERSTOOD, Verdict.WRONG]


@pytest.mark.parametrize(
    ("text", "many"),
    [
        (f"{HEAD}## Talk\n", 0),
        (f"{HEAD}## Talk (20 min)\n", 1),
        (f"{HEAD}## Talk (at 13:30)\n", 1),
        (f"{HEAD}## Speech\n", 1),
        ("# Day\nBegin: 9:00\nEnd: 15:00\n## Talk\n", 1),
        ("# Day\nBegin: 13:00\nEnd: 16:00\n## Talk\n", 1),
    ],
)
def test_what_nobody_wrote_is_told(text: str, many: int) -> None:
    writing = Writing(name="en/x", text=f"{HEAD}## Talk\n", begin="13:00", end="15:00")
    assert len(Judge(writing, parse(text)).made_up()) == many
