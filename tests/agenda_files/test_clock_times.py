import pytest

from inspiratie_tui.agenda_files.clock_times import read_date, read_time
from inspiratie_tui.agenda_files.findings import TextProblem
from inspiratie_tui.core.agenda.problems import Code

MINUTE, HOUR = 60_000, 3_600_000


@pytest.mark.parametrize("uur", ["", " uur", "uur"])
@pytest.mark.parametrize("text", ["14.05", "14:05", "14u05", "14h05", "14U05"])
def test_a_time(text: str, uur: str) -> None:
    assert read_time(text + uur) == 14 * HOUR + 5 * MINUTE


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("9.30 uur", 9.5),
        ("09:30", 9.5),
        ("0:00", 0),
        ("24:00", 0),
        ("18 uur", 18),
        ("18u", 18),
        ("23:59", 23 + 59 / 60),
    ],
)
def test_other_times(text: str, time: float) -> None:
    assert read_time(text) == round(time * HOUR)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2 pm", 14),
        ("2:30 p.m.", 14.5),
        ("2.30 P.M.", 14.5),
        ("2:30 p. m.", 14.5),
        ("12 am", 0),
        ("12:15 AM", 0.25),
        ("12 pm", 12),
        ("9am", 9),
        ("13:00 PM", 13),
    ],
)
def test_a_time_by_its_half_of_the_day(text: str, time: float) -> None:
    assert read_time(text) == round(time * HOUR)


@pytest.mark.parametrize(("text", "time"), [("14", 14), ("9", 9), ("24", 0)])
def test_an_unclear_time_gets_advice(text: str, time: float) -> None:
    assert read_time(text) == TextProblem(Code.TIME_ADVICE, {"found": text, "time": round(time * HOUR)})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25:00",
        "14:60",
        "24:01",
        "no",
        "14.00 - 20.00 uur",
        "99",
        "14:0",
        "1400",
        "half 3",
        "25 pm",
        "2:60 pm",
        "2 xm",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert read_time(text) == TextProblem(Code.TIME_UNCLEAR, {"found": text})


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-23",
        "23-11-2026",
        "23/11/2026",
        "23.11.2026",
        "23 november 2026",
        "ma 23 november 2026",
        "maandag 23 nov. 2026",
        "Monday, 23 November 2026",
        "23rd November 2026",
        "November 23, 2026",
    ],
)
def test_a_date(text: str) -> None:
    assert read_date(text) == "2026-11-23"


@pytest.mark.parametrize("text", ["", "30 februari 2026", "11/23/2026", "23 november", "volgende week", "2026-13-01"])
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None
