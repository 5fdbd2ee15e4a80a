"""Whatever the text, looking for plans finds rows that stand in it, costs little, and changes nothing that was read."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from support.linear import filled, superlinear

from inspiratie_tui.agenda_files import AgendaReading, parse, read
from inspiratie_tui.agenda_files.limits import LARGEST
from inspiratie_tui.agenda_files.plan_advice import PLAN_CODES
from inspiratie_tui.agenda_files.plan_rows import Plan
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.problems import Code, Problem

AGENDAS = sorted((Path(__file__).parents[2] / "agendas").rglob("*.md"))
TIMES = ("13:00", "13.20 uur", "13:00-13:20", "20 min", "20'", "(20 min)", "[10 min, wie wil]", "0-10", "9u30", "00:00")
WORDS = (
    "Opening",
    "**Opening**",
    "**",
    "Ronde:",
    "-",
    "–",
    "|",
    "<br>",
    "Anna",
    "2.10",
    "24/7",
    "12-01-2026",
    "?",
    "`",
)
BEGINS = ("- ", "* ", "1. ", "- [ ] ", "  - ", "| ", "**", "", "> ", "## ", "### ", "```", "|---|---|", "<!--")
LINES = st.tuples(st.sampled_from(BEGINS), st.lists(st.sampled_from(TIMES + WORDS), max_size=4)).map(
    lambda line: line[0] + " ".join(line[1])
)
BLOCKS = st.lists(LINES, max_size=14).map("\n".join)
TEXT = st.sampled_from(
    [
        "Text for the two.",
        "- What do you bring?",
        "- Tea for everybody\n  - and cake?",
        "> A quote of 1942.",
        "1. Welcome\n2. Round",
        "**Leiding:** Anna",
        "Half of the time is for silence.",
        "```\n13:00 not a plan\n```",
    ]
)
FORM = "1. Tell (5 min, bringer)\n2. Ask (8 min, circle)"
HEADINGS = st.sampled_from(
    ["## Round (30 min, 2 min each)", "## Meal (1 hour, at 18:00)", "## Talk (45 min)", "## End"]
)
BELOW = st.lists(TEXT, max_size=3).map("\n\n".join)
PARTS = st.lists(
    st.tuples(HEADINGS, BELOW).map("\n".join) | st.just(f"### Form (15 min)\n{FORM}"), min_size=1, max_size=4
)
FIRST_EDITION = st.tuples(st.just("# Session\nBegin: 14:00\nEnd: 20:00\n- [ ] 8 cards\n\n## A (5 min)"), PARTS).map(
    lambda agenda: "\n\n".join([agenda[0], *agenda[1]]) + "\n"
)


def without_guidance(agenda: Agenda) -> Agenda:
    """The agenda without what a plan that was not read adds to it: text, and questions of nobody."""
    parts = tuple(
        replace(
            part,
            guidance=(),
            questions=(),
            quotes=(),
            steps=(),
            activities=tuple(replace(it, guidance=(), questions=(), quotes=(), steps=()) for it in part.activities),
        )
        for part in agenda.parts
    )
    return replace(agenda, parts=parts, guidance=(), quotes=(), preparation=())


def can_be_followed(plan: Plan, problem: Problem) -> None:
    """Written as it stands, what is advised is a heading with the title and the length of the first row with a time."""
    row = next(row for row in plan.rows if row.is_timed)
    if any(map(str.isdigit, row.title)):
        return  # a time that is left in a title is another one, or says the same twice
    (part,) = parse(str(problem.values["advice"]).replace("### ", "## ")).agenda.parts
    assert (part.title, part.length) == (row.title, row.length)


def holds(reading: AgendaReading) -> None:
    lines = [plan.line for plan in reading.plans]
    assert lines == sorted(set(lines))
    advised = [problem for problem in reading.problems if problem.code in PLAN_CODES]
    assert [problem.line for problem in advised] == lines
    for plan, problem in zip(reading.plans, advised, strict=True):
        can_be_followed(plan, problem)
        assert 1 <= plan.line < plan.end <= len(reading.lines) + 1
        assert any(row.is_timed for row in plan.rows)
        assert all(plan.line <= row.line < plan.end for row in plan.rows)
        assert [row.line for row in plan.rows] == sorted({row.line for row in plan.rows})
        assert all(row.length is None or row.length > 0 for row in plan.rows)


@given(BLOCKS)
@settings(max_examples=60)
def test_any_text(text: str) -> None:
    holds(parse(f"# T\n{text}\n"))


@given(FIRST_EDITION)
@settings(max_examples=25)
def test_an_agenda_of_the_first_edition_holds_none(text: str) -> None:
    assert parse(text).plans == ()


@given(FIRST_EDITION, BLOCKS.filter(lambda text: "#" not in text and "```" not in text and "<!--" not in text))
@settings(max_examples=25)
def test_a_plan_at_its_end_changes_nothing_else_of_it(agenda: str, block: str) -> None:
    before, after = parse(agenda), parse(f"{agenda}\n{block}\n")
    assert without_guidance(after.agenda) == without_guidance(before.agenda)
    advised = {problem.code for problem in after.problems} - {problem.code for problem in before.problems}
    assert advised <= {*PLAN_CODES, Code.QUOTE_RUNS_ON, Code.LINE_ABOVE_RULE, Code.STEPS_TOO_LONG}


def test_no_agenda_that_comes_with_the_program_holds_one() -> None:
    assert {file.name: read(file).plans for file in AGENDAS if read(file).plans} == {}


@pytest.mark.parametrize(
    "piece",
    [
        "- **13:00 Opening** (20 min, 2 min each) welcome all\n",
        "**Opening (20 min)**\n\n",
        "| 13:00 | Opening | Anna |\n",
        "| " + "13:00 <br> " * 150 + "| b |\n",
        "- " + "*a 1" * 450 + "\n",
    ],
)
def test_no_plan_is_dear_to_read(piece: str) -> None:
    def made(size: int) -> str:
        rows = filled(piece, size - 100)
        columns = piece.count("|") - 1
        header = "|" + "Tijd|" * columns + "\n|" + "---|" * columns + "\n" if columns > 0 else ""
        return f"# T\n## A\n{header}{rows}"

    assert superlinear(parse, made, LARGEST) is None


def test_no_file_of_wide_tables_is_dear_to_read() -> None:
    table = "|" + "Wat|" * 12 + "\n|" + "---|" * 12 + "\n" + ("|" + "13:00|" * 12 + "\n") * 30 + "\n"
    assert superlinear(parse, lambda size: "# T\n## A\n" + filled(table, size), LARGEST) is None
