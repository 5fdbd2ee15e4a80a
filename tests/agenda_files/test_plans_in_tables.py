"""A table that holds the plan is found, whatever its columns are called; no other table is."""

import pytest

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.agenda_files.plan_rows import Plan, PlanForm
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import HOUR, MINUTE

HEAD = "# T\nBegin: 13:00\nEnd: 15:00\n\n## Agenda\n\n"
OPENING_AND_STORIES = [("Opening", 20), ("Stories", 80)]


def table(header: str, *rows: str) -> str:
    return "\n".join([f"| {header} |", "|" + "---|" * (header.count("|") + 1), *(f"| {row} |" for row in rows), ""])


def plans(text: str) -> tuple[Plan, ...]:
    return parse(HEAD + text).plans


def only(text: str) -> Plan:
    (plan,) = plans(text)
    return plan


def lengths(text: str) -> list[tuple[str, int | None]]:
    return [(row.title, row.length and row.length // MINUTE) for row in only(text).rows]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Duration | What", ("20 min | Opening", "80 min | Stories")),
        ("Wat | Duur", ("Opening | 20 min", "Stories | 1u20")),
        ("Onderdeel | Duur (min) | Wie", ("Opening | 20 | A", "Stories | 80 | B")),
        ("Onderdeel | Duur in minuten", ("Opening | 20", "Stories | 80")),
        ("Activiteit | Tijd (min)", ("Opening | 20", "Stories | 80")),
        ("Min. | Activity", ("20 | Opening", "80 | Stories")),
        ("Min | Activity", ("20' | Opening", "80' | Stories")),
        ("**Tijd** | **Programma**", ("**13.00-13.20** | **Opening**", "13.20 – 14.40 uur | *Stories*")),
        ("Time | Item", ("1:00 PM - 1:20 PM | Opening", "1:20-2:40 PM | Stories")),
        ("Tijd | Lengte | Onderdeel", ("13.00 uur | 20 min | Opening", "13.20 uur | 80 min | Stories")),
        ("Tijd | Onderdeel | Duur", ("00:00 | Opening | 20 min", "00:20 | Stories | 80 min")),
        ("Time | Session | Length", ("0:00 | Opening | 20 minutes", "0:20 | Stories | 80 minutes")),
        ("Tijd | Onderdeel", ("0-20 min | Opening", "20-100 min | Stories")),
        ("Start | End | Topic", ("13:00 | 13:20 | Opening", "13:20 | 14:40 | Stories")),
        ("Van | Tot | Onderwerp", ("13.00 | 13.20 | Opening", "13.20 | 14.40 | Stories")),
        ("Begin | Einde | Wie | Wat", ("9u00 | 9u20 | A | Opening", "9u20 | 10u40 | B | Stories")),
        # By their cells, where the words tell nothing.
        ("X | Y", ("20 min | Opening", "80 min | Stories")),
        (" | ", ("13:00 - 13:20 | Opening", "13:20 - 14:40 | Stories")),
        ("Nr | Y | Z", ("1 | Opening | 20 min", "2 | Stories | 80 min")),
        ("Step | Notes", ("Opening (20 min) | A", "Stories (80 min) | B")),
        ("13:00-13:20 | Opening", ("13:20-14:40 | Stories",)),
        # What is done goes before how; how alone is what.
        ("Tijd | Werkvorm | Wat", ("20 min | kring | Opening", "80 min | tweetallen | Stories")),
        ("Tijd | Werkvorm", ("20 min | Opening", "80 min | Stories")),
        # Cells of two lines.
        ("Tijd | Wat", ("13:00<br>13:20 | Opening<br/>Welcome", "13:20<br>14:40 | Stories")),
        ("Tijd | Wat", ("13:00 - 13:20<br>20 min | Opening", "13:20 - 14:40 | Stories")),
        # What counts the rows is no title; what goes by the hour needs none.
        ("Blok | Duur | Inhoud", ("A | 20 min | Opening", "B | 80 min | Stories")),
        ("Step | Time | Teacher", ("1 | 20 min | Opening", "2 | 80 min | Stories")),
        ("Wanneer | Groep 1 | Groep 2", ("13:00-13:20 | Opening | Stories", "13:20-14:40 | Stories | Opening")),
        # A sum is no part.
        ("Duur | Wat", ("20 min | Opening", "80 min | Stories", "100 min | **Totaal**")),
    ],
)
def test_the_rows_of_a_plan_are_read_by_what_stands_in_the_columns(header: str, rows: tuple[str, ...]) -> None:
    assert lengths(table(header, *rows)) == OPENING_AND_STORIES


def test_times_of_day_alone_give_a_length_where_the_next_row_has_one_too() -> None:
    plan = only(
        table("Time | What | Who", "13:00 | Opening | A", "13:20 | Stories | B", " | Break |", "14:40 | Closing |")
    )
    assert (plan.form, plan.line, plan.column, plan.end) == (PlanForm.TABLE, 7, 1, 13)
    assert [(row.line, row.title, row.begin, row.length, row.rest) for row in plan.rows] == [
        (9, "Opening", 13 * HOUR, 20 * MINUTE, ("Who: A",)),
        (10, "Stories", 13 * HOUR + 20 * MINUTE, None, ("Who: B",)),
        (11, "Break", None, None, ()),
        (12, "Closing", 14 * HOUR + 40 * MINUTE, None, ()),
    ]


def test_what_else_its_parentheses_say_of_a_row_is_kept_apart() -> None:
    plan = only(table("Tijd | Wat", "20 min | Opening (2 min each)", "80 min | Stories (in turns)"))
    assert [(row.title, row.data) for row in plan.rows] == [("Opening", ("2 min each",)), ("Stories (in turns)", ())]


def test_a_row_over_two_rows_is_one_with_all_that_stands_beside_it() -> None:
    plan = only(table("Duur | Wat | Hoe", "20 min | Opening | kring", " | | bal rond", "80 min | Stories | "))
    assert [(row.title, row.rest) for row in plan.rows] == [
        ("Opening", ("Hoe: kring", "Hoe: bal rond")),
        ("Stories", ()),
    ]


@pytest.mark.parametrize(
    "text",
    [
        table("Naam | Telefoon", "Anna | 06-12345678", "Bilal | 020 123 4567"),
        table("Naam | Beschikbaar", "Anna | 9:00-12:00", "Bilal | 13:00-17:00"),
        table("Groep | Tijd | Ruimte", "1 | 13:00 | A", "2 | 13:30 | B"),
        table("Datum | Thema | Tijd", "12 januari | Aankomen | 14:00-17:00", "9 februari | Kijken | 14:00-17:00"),
        table("Wanneer | Wat | Tijd", "12-01-2026 | Aankomen | 14:00", "09-02-2026 | Kijken | 14:00"),
        table("Dag | Onderwerp", "1 | Aankomen", "2 | Kijken"),
        table("Groep 1 | Groep 2", "Anna | Bilal", "Chen | Daan"),
        table("Vraag | Antwoord", "Hoe lang? | 20 min", "Wie? | Anna"),
        table("Tijd | Wat", "13:00 | Opening", "straks | Stories"),
        table("Wat | Aantal", "stiften | 10", "vellen | 20"),
        table("Tijd | Wat", "13:00 | ", "13:20 | "),
        table("Tijd | Wat"),
        "| 13:00 | Opening |\n| 13:20 | Stories |\n",
        f"```\n{table('Tijd | Wat', '13:00 | Opening', '13:20 | Stories')}```\n",
        f"<!--\n{table('Tijd | Wat', '13:00 | Opening', '13:20 | Stories')}-->\n",
        "13:00 | 13:20\n---\nOpening | Stories\n",
    ],
)
def test_all_other_tables_hold_no_plan(text: str) -> None:
    assert plans(text) == ()


@pytest.mark.parametrize("heading", ["", "## Agenda\n", "## Agenda\n### Werk\n", "Het programma:\n", "- los\n\n"])
def test_it_may_stand_anywhere(heading: str) -> None:
    text = f"# T\n\n{heading}{table('Tijd | Wat', '20 min | Opening', '80 min | Stories')}\n## Na (5 min)\n"
    (plan,) = parse(text).plans
    assert [row.title for row in plan.rows] == ["Opening", "Stories"]
    assert text.split("\n")[plan.line - 1].startswith("| Tijd")


def test_the_first_edition_reads_a_table_as_the_text_it_is() -> None:
    text = table("Tijd | Wat", "20 min | Opening", "80 min | Stories")
    (part,) = parse(HEAD + text).agenda.parts
    assert part.guidance == ("| Tijd | Wat | |---|---| | 20 min | Opening | | 80 min | Stories |",)


@pytest.mark.parametrize(
    ("heading", "rows", "values"),
    [
        ("## Agenda", ("20 min | Opening", "80 min | Stories"), {"advice": "## Opening (20 min)"}),
        ("## Agenda (2 hours)", ("20 min | Opening", "80 min | Stories"), {"advice": "### Opening (20 min)"}),
        (
            "## Agenda",
            ("13:00 | Opening", "13:20 | Stories"),
            {"advice": "## Opening (20 min)", "times": (13 * HOUR, 13 * HOUR + 20 * MINUTE)},
        ),
        (
            "## Agenda",
            ("13:00 | Opening", " | Break", "13:20 | Stories"),
            {"advice": "## Opening", "time": 13 * HOUR, "times": (13 * HOUR, 13 * HOUR + 20 * MINUTE)},
        ),
    ],
)
def test_it_is_one_advice_at_its_first_line_and_no_other(
    heading: str, rows: tuple[str, ...], values: dict[str, object]
) -> None:
    text = f"# T\nBegin: 13:00\nEnd: 18:00\n\n{heading}\n{table('Tijd | Wat', *rows)}\n## After (10 min)\n"
    (told,) = parse(text).problems
    assert (told.code, told.line, told.column, told.severity) == (Code.PLAN_IN_TABLE, 6, 1, "warning")
    assert told.values == values


def test_without_any_part_the_advice_is_the_begin_and_the_first_heading_of_the_plan() -> None:
    problems = parse("# T\n\n" + table("Time | What", "13:10 | Opening", "13:30 | Stories")).problems
    advice = {problem.code: problem.values for problem in problems}
    assert advice[Code.NO_PARTS] == {"advice": "## Opening (20 min)"}
    assert advice[Code.NO_BEGIN] == {"time": 13 * HOUR + 10 * MINUTE}
