"""Every item that may stand in the parentheses of a heading, and which parentheses are title."""

from typing import Any

import pytest

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.core.agenda.model import Part, PartKind
from inspiratie_tui.core.agenda.problems import Code

MINUTE, HOUR = 60_000, 3_600_000
HEAD = "# T\nBegin: 14:00\nEnd: 20:00\n"


def part(heading: str) -> Part:
    """The one part of a clean agenda."""
    reading = parse(f"{HEAD}## {heading}\n")
    assert reading.problems == ()
    (only,) = reading.agenda.parts
    return only


@pytest.mark.parametrize(
    ("item", "fields"),
    [
        ("15 min", {"length": 15 * MINUTE}),
        ("1,5 uur", {"length": 90 * MINUTE}),
        ("2 min p.p.", {"each": 2 * MINUTE}),
        ("2 min p.p", {"each": 2 * MINUTE}),
        ("2 min pp", {"each": 2 * MINUTE}),
        ("2 min PP", {"each": 2 * MINUTE}),
        ("2 min per persoon", {"each": 2 * MINUTE}),
        ("2 min each", {"each": 2 * MINUTE}),
        ("2 min per person", {"each": 2 * MINUTE}),
        ("1'30\" p.p.", {"each": 90_000}),
        ("2 x 15 min", {"length": 30 * MINUTE, "times": 2}),
        ("2x15 min", {"length": 30 * MINUTE, "times": 2}),
        ("3 × 10 min", {"length": 30 * MINUTE, "times": 3}),
        ("2 keer 15 min", {"length": 30 * MINUTE, "times": 2}),
        ("minimaal 15 min", {"minimum": 15 * MINUTE}),
        ("at least 15 min", {"minimum": 15 * MINUTE}),
        ("om 18.00 uur", {"pinned": 18 * HOUR}),
        ("om 18u30", {"pinned": 18 * HOUR + 30 * MINUTE}),
        ("om 18 uur", {"pinned": 18 * HOUR}),
        ("at 18:00", {"pinned": 18 * HOUR}),
        ("stil", {"silent": True}),
        ("silent", {"silent": True}),
        ("Stil", {"silent": True}),
        ("optioneel", {"optional": True}),
        ("optional", {"optional": True}),
        ("beschermd", {"protected": True}),
        ("protected", {"protected": True}),
        ("niet beschermd", {"protected": False}),
        ("not protected", {"protected": False}),
        ("vrije volgorde", {"any_order": True}),
        ("any order", {"any_order": True}),
        ("20 sec stilte ertussen", {"silence": 20_000}),
        ("1 min silence between", {"silence": MINUTE}),
        ("met begeleiders", {"with_facilitators": True}),
        ("with facilitators", {"with_facilitators": True}),
        ("gevers", {"givers": True}),
        ("Givers", {"givers": True}),
        ("dialoog", {"kind": PartKind.DIALOGUE}),
        ("coffee", {"kind": PartKind.BREAK}),
        ("check-in", {"kind": PartKind.INTRODUCTION}),
    ],
)
@pytest.mark.parametrize("with_remark", ["", ", bij Anna"])
def test_an_item(item: str, fields: dict[str, Any], with_remark: str) -> None:
    found = part(f"Titel ({item}{with_remark})")
    assert found.title == "Titel"
    assert found.remarks == (("bij Anna",) if with_remark else ())
    unsaid = {"length": None, "each": None, "minimum": None, "pinned": None, "times": 1, "kind": PartKind.OTHER}
    unsaid |= dict.fromkeys(["silent", "optional", "protected", "any_order", "with_facilitators", "givers"], False)
    unsaid |= {"whoever_wants": False, "silence": 0, "learning_question": False}
    assert {name: getattr(found, name) for name in unsaid} == unsaid | fields


@pytest.mark.parametrize("word", ["wie wil", "whoever wants"])
def test_whoever_wants_is_data_but_in_the_first_place_and_makes_no_turns(word: str) -> None:
    assert part(f"Terug ({word})").title == f"Terug ({word})"
    back = part(f"Terug (15 min, 2 min p.p., vrije volgorde, {word})")
    assert (back.title, back.whoever_wants, back.each, back.is_round) == ("Terug", True, None, False)


def test_an_activity_has_the_silence_of_its_part_unless_it_says_one() -> None:
    text = "## Rondes (40 min, 20 sec stilte ertussen)\n### A (2 min p.p.)\n### B (2 min p.p., 5 sec silence between)\n"
    whole = parse(text).agenda.parts[0]
    assert [block.silence for block in (whole, *whole.activities)] == [20_000, 20_000, 5_000]


def test_a_round_may_have_both_a_length_and_a_turn() -> None:
    found = part("Aankomen (25 min, 2 min p.p., met begeleiders)")
    assert (found.length, found.each, found.with_facilitators, found.is_round) == (25 * MINUTE, 2 * MINUTE, True, True)


@pytest.mark.parametrize(
    ("heading", "title", "remarks"),
    [
        ("Kijken (deel 2, vervolg)", "Kijken (deel 2, vervolg)", ()),
        ("Lezen (Camus, 1942)", "Lezen (Camus, 1942)", ()),
        ("Lezen (Camus (1942))", "Lezen (Camus (1942))", ()),
        ("Werken (team)", "Werken (team)", ()),
        ("Weten (met Thea)", "Weten (met Thea)", ()),
        ("Om de beurt (om de beurt)", "Om de beurt (om de beurt)", ()),
        ("Ouders (minimaal)", "Ouders (minimaal)", ()),
        ("Lees [dit](http://example.org/1)", "Lees dit", ()),
        ("Kijken (deel 2) (15 min)", "Kijken (deel 2)", ()),
        ("Kijken (15 min) over moed", "Kijken over moed", ()),
        ("Kijken (15 min, bij Anna (zolder, boven))", "Kijken", ("bij Anna (zolder, boven)",)),
        ("Kijken (15 min, Thea, 2 man, 2e verdieping)", "Kijken", ("Thea", "2 man", "2e verdieping")),
        ("Kijken (15 min,)", "Kijken", ()),
        ("Kijken (15 min) ##", "Kijken", ()),
        ("**Kijken** en `zien` (15 min)", "Kijken en zien", ()),
        ("C# leren (15 min)", "C# leren", ()),
        (":-) (15 min)", ":-)", ()),
    ],
)
def test_which_parentheses_are_title(heading: str, title: str, remarks: tuple[str, ...]) -> None:
    found = part(heading)
    assert (found.title, found.remarks) == (title, remarks)
    assert found.length == (15 * MINUTE if "15 min" in heading else None)


@pytest.mark.parametrize(
    ("heading", "code", "column", "values"),
    [
        ("A (15)", Code.BARE_NUMBER, 7, {"found": "15"}),
        ("A (1:30)", Code.HOURS_OR_MINUTES, 7, {"found": "1:30", "first": "1", "second": "30"}),
        ("A (15 min, 2 mni p.p.)", Code.MISSPELT, 15, {"found": "2 mni p.p.", "advice": "2 min p.p."}),
        ("A (2 x 15 mni)", Code.MISSPELT, 7, {"found": "2 x 15 mni", "advice": "2 x 15 min"}),
        ("A (15 min, minimaal 10 mni)", Code.MISSPELT, 15, {"found": "minimaal 10 mni", "advice": "minimaal 10 min"}),
        ("A (15 min, minimaal 10)", Code.BARE_NUMBER, 15, {"found": "10"}),
        ("A (2 p.p.)", Code.BARE_NUMBER, 7, {"found": "2"}),
        ("A (2 x 15)", Code.BARE_NUMBER, 7, {"found": "15"}),
        ("A (10-15 min)", Code.RANGE, 7, {"found": "10-15 min", "length": 15 * MINUTE, "minimum": 10 * MINUTE}),
        ("A (0 min)", Code.LENGTH_ZERO, 7, {"found": "0 min"}),
        ("A (0 x 15 min)", Code.LENGTH_ZERO, 7, {"found": "0 x 15 min"}),
        ("A (0 min p.p.)", Code.LENGTH_ZERO, 7, {"found": "0 min p.p."}),
        ("A (2 x 2 min p.p.)", Code.TURNS_TIMES, 7, {"found": "2 x 2 min p.p."}),
        ("A (18.00 uur)", Code.CLOCK_WITHOUT_AT, 7, {"found": "18.00 uur", "time": 18 * HOUR}),
        ("A (om 18)", Code.TIME_ADVICE, 7, {"found": "18", "time": 18 * HOUR}),
        ("A (om 25.00 uur)", Code.TIME_UNCLEAR, 7, {"found": "25.00 uur"}),
        ("A (stiel)", Code.MISSPELT, 7, {"found": "stiel", "advice": "stil"}),
        ("A (15 min, optionel)", Code.MISSPELT, 15, {"found": "optionel", "advice": "optioneel"}),
        ("A (15 min, bescherdm)", Code.MISSPELT, 15, {"found": "bescherdm", "advice": "beschermd"}),
        ("A (15 min, vrije volgorden)", Code.MISSPELT, 15, {"found": "vrije volgorden", "advice": "vrije volgorde"}),
        ("A (15 min, pauxe)", Code.MISSPELT, 15, {"found": "pauxe", "advice": "pauze"}),
        ("A (15 min, 20 min)", Code.CONTRADICTION, 15, {"found": "20 min"}),
        ("A (15 min, beschermd, niet beschermd)", Code.CONTRADICTION, 26, {"found": "niet beschermd"}),
        ("A (15 min, minimaal 20 min)", Code.MINIMUM_TOO_LONG, 15, {"minimum": 20 * MINUTE, "length": 15 * MINUTE}),
        ("A (15 min, 20 min p.p.)", Code.TURN_TOO_LONG, 15, {"each": 20 * MINUTE, "length": 15 * MINUTE}),
        ("A (15 min", Code.PARENTHESIS_OPEN, 6, {"advice": "(15 min)"}),
    ],
)
def test_an_error_in_the_parentheses(heading: str, code: Code, column: int, values: dict[str, str | int]) -> None:
    (problem,) = parse(f"{HEAD}## {heading}\n").problems
    assert (problem.severity, problem.code, problem.line, problem.column) == ("error", code, 4, column)
    assert problem.values == values


@pytest.mark.parametrize(
    ("heading", "code", "column"),
    [
        ("A (15 min, stil, stil)", Code.TWICE, 21),
        ("A ()", Code.PARENTHESES_EMPTY, 6),
        ("A ( )", Code.PARENTHESES_EMPTY, 6),
        ("A (Camus", Code.PARENTHESIS_OPEN, 6),
    ],
)
def test_a_warning_about_the_parentheses(heading: str, code: Code, column: int) -> None:
    (problem,) = parse(f"{HEAD}## {heading}\n").problems
    assert (problem.severity, problem.code, problem.column) == ("warning", code, column)


def test_a_part_with_a_bad_length_runs_without_one() -> None:
    (found,) = parse(f"{HEAD}## A (15 mni, stil, om 15:00)\n").agenda.parts
    assert (found.title, found.length, found.silent, found.pinned) == ("A", None, True, 15 * HOUR)


def test_what_contradicts_does_not_count() -> None:
    (found,) = parse(f"{HEAD}## A (15 min, 20 min, minimaal 30 min)\n").agenda.parts
    assert (found.length, found.minimum) == (15 * MINUTE, None)


@pytest.mark.parametrize("item", ["om 15:00", "dialoog", "beschermd"])
def test_an_activity_has_no_time_of_day_no_kind_and_no_protection(item: str) -> None:
    reading = parse(f"{HEAD}## A (20 min)\n### B (15 min, {item})\n")
    (problem,) = reading.problems
    assert (problem.code, problem.line, problem.column) == (Code.ONLY_FOR_PARTS, 5, 16)
    assert reading.agenda.parts[0].activities[0].length == 15 * MINUTE
