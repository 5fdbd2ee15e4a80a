import re
import string

import pytest

from inspiratie_tui import texts
from inspiratie_tui.core.agenda.problems import Code, Problem, Severity, Value
from inspiratie_tui.texts.problems import SENTENCES, rendered, sentence


def problem(column: int, code: Code = Code.NO_PARTS, **values: Value) -> Problem:
    return Problem(Severity.ERROR, code, 1, column, values)


def test_every_code_has_one_sentence() -> None:
    assert set(SENTENCES) == set(Code)


@pytest.mark.parametrize("code", Code)
def test_a_sentence_is_calm_and_ends_as_one(code: Code) -> None:
    text = SENTENCES[code]
    assert text[0].isupper() or text[0] == "{"
    assert "!" not in text
    assert all(name and re.fullmatch("[a-z]+", name) for _, name, *_ in string.Formatter().parse(text) if name)


def test_numbers_are_said_as_lengths_and_times() -> None:
    assert sentence(problem(1, Code.OVERLAP, length=5_400_000, time=64_800_000)) == (
        "The parts before it run 1 h 30 min past 18:00."
    )
    assert sentence(problem(1, Code.RANGE, found="10-15 min", length=900_000, minimum=600_000)) == (
        "10-15 min is two lengths. Write: 15 min, at least 10 min"
    )


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("## A (15)", 7, "    ## A (15)", "          ^"),
        ("\t## A", 2, "    \t## A", "    \t^"),
        ("## 深い (15)", 8, "    ## 深い (15)", "             ^"),
        ("## e\u0301x y", 7, "    ## e\u0301x y", "         ^"),
        ("## A", 5, "    ## A", "        ^"),
    ],
)
def test_the_caret_stands_under_the_column(line: str, column: int, shown: str, caret: str) -> None:
    assert rendered("a.md", problem(column), (line,)).split("\n")[1:] == [shown, caret]


def test_a_long_line_is_shown_around_the_problem() -> None:
    line = "a" * 200 + "X" + "b" * 200
    head, shown, caret = rendered("a.md", problem(201), (line,)).split("\n")
    assert head.startswith("a.md:1:201: error: ")
    assert len(shown) < 110
    assert shown[caret.index("^")] == "X"
    assert shown.strip()[0] == shown.strip()[-1] == "…"


def test_an_empty_line_shows_no_caret() -> None:
    assert rendered("a.md", problem(1), ("",)).count("\n") == 0


def test_the_file_cannot_write_to_the_terminal() -> None:
    assert "\x1b" not in rendered("a\x1b[2J.md", problem(1), ("",))


HOUR = 3_600_000


@pytest.mark.parametrize(
    ("language", "code", "values", "told"),
    [
        (
            "en",
            Code.PLAN_IN_TABLE,
            {"advice": "## Opening (20 min)"},
            "This table seems to hold the plan. `inspiratie agenda from FILE` makes an agenda of it; or write a "
            "heading for each row, as in: ## Opening (20 min)",
        ),
        (
            "en",
            Code.PLAN_IN_LIST,
            {"advice": "## {Opening}", "time": 13 * HOUR, "times": tuple(hour * HOUR for hour in range(13, 17))},
            "This list seems to hold the plan (13:00, 14:00, 15:00, 16:00). `inspiratie agenda from FILE` makes an "
            "agenda of it; or write a heading for each of its parts, as in: ## {Opening} (at 13:00)",
        ),
        (
            "nl",
            Code.PLAN_IN_BOLD,
            {"advice": "## Opening", "time": 13 * HOUR, "times": tuple(hour * HOUR for hour in range(13, 22))},
            "In deze vette regels lijkt het programma te staan (13.00, 14.00, 15.00, 16.00 en nog 5). `inspiratie "
            "agenda from BESTAND` maakt er een programma van; of maak zelf van elke regel een kop, zoals: "
            "## Opening (om 13.00 uur)",
        ),
        (
            "nl",
            Code.NO_BEGIN,
            {},
            "Er staat niet wanneer de bijeenkomst begint. Schrijf onder de titel: Begin: 14.00 uur",
        ),
        (
            "nl",
            Code.NO_BEGIN,
            {"time": 13 * HOUR},
            "Er staat niet wanneer de bijeenkomst begint. Schrijf onder de titel: Begin: 13.00 uur",
        ),
        (
            "nl",
            Code.NO_PARTS,
            {},
            "Er zijn nog geen onderdelen. Een onderdeel begint met ## en een titel, zoals: ## Dialoog (60 min)",
        ),
        (
            "nl",
            Code.NO_PARTS,
            {"advice": "## Slot"},
            "Er zijn nog geen onderdelen. Een onderdeel begint met ## en een titel, zoals: ## Slot",
        ),
    ],
)
def test_a_plan_is_told_with_its_first_heading_and_its_first_times(
    language: str, code: Code, values: dict[str, Value], told: str
) -> None:
    texts.use(language)
    assert sentence(problem(1, code, **values)) == told
