"""Bold lines that hold the plan are found: with a time in what is bold, or right behind it."""

import pytest

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.agenda_files.plan_rows import Plan, PlanForm
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import HOUR, MINUTE

HEAD = "# T\nBegin: 13:00\nEnd: 18:00\n\n"
OPENING_AND_STORIES = [("Opening", 20), ("Stories", 80)]
TWENTY_PAST = 13 * HOUR + 20 * MINUTE


def plans(text: str, heading: str = "## Programme") -> tuple[Plan, ...]:
    return parse(f"{HEAD}{heading}\n{text}").plans


@pytest.mark.parametrize(
    ("opening", "stories"),
    [
        ("**Opening (20 min)**", "**Stories (80 min)**"),
        ("**Opening** (20 min) Welcome all", "**Stories** [80 min]: in turns"),
        ("**Opening** - 20 min", "**Stories** – 80'"),
        ("**Opening (20 min) all of us**", "**Stories** (80 min)"),
        ("**Opening**: 20 min", "**Stories:** 80 min"),
        ("**Opening - 20 min**", "**Stories: 80 min.**"),
        ("__Opening (20 min)__", "__Stories__ (80 min)"),
        ("***Opening (20 min)***", "**Stories (1 uur 20 min)**"),
        ("**Opening 20 min**", "**Stories 80 min**"),
        ("**20 min** Opening", "**80 min:** Stories"),
        ("**20 min**\nOpening", "**80 min**\nStories"),
        ("**20' - Opening**", "**(80 min) Stories**"),
        ("**13:00-13:20 Opening**", "**13.20 - 14.40 uur: Stories**"),
        ("**13:00 - 13:20:** Opening", "**13:20 - 14:40** – Stories"),
        ("**Opening** (13:00-13:20)", "**Stories** 13:20-14:40"),
    ],
)
def test_a_line_may_be_written_in_many_ways(opening: str, stories: str) -> None:
    for between in ("\n", "\n\n", "\nText of it.\n", "\n\n- one\n- two\n\n"):
        (plan,) = plans(f"{opening}{between}{stories}\n")
        assert plan.form is PlanForm.BOLD_LINES
        assert [(row.title, row.length and row.length // MINUTE) for row in plan.rows] == OPENING_AND_STORIES


def test_a_title_that_is_also_a_word_above_the_parts_is_one_before_parentheses() -> None:
    (plan,) = plans("**Inloop (15 min)**\n**Start (20 min)**\n", "Text.\n")
    assert [row.title for row in plan.rows] == ["Inloop", "Start"]


def test_what_stands_below_a_line_goes_with_it_and_the_block_ends_at_the_next_heading() -> None:
    text = (
        "Come in.\n\n**Programme**\n**13:00 Opening**\nWelcome.\n\n- Who is here?\n- Tea (5 min)\n- Cake (5 min)\n\n"
        "**Break**\n**13:20 Stories** in turns\n\n> A quote.\n\n## After\n**Notes**\n"
    )
    (plan,) = plans(text)
    assert (plan.line, plan.column, plan.end) == (9, 1, 20)
    assert [(row.line, row.title, row.begin, row.length, row.rest) for row in plan.rows] == [
        (9, "Opening", 13 * HOUR, None, ("Welcome.", "Who is here?", "Tea (5 min)", "Cake (5 min)")),
        (16, "Break", None, None, ()),
        (17, "Stories", TWENTY_PAST, None, ("in turns", "A quote.")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "**Time:** 20 min\n",
        "**Duration: 80 minutes**\n",
        "**Tijd:** 13:00 - 15:00\n",
        "**Let op:** 10 minuten van tevoren klaar\n",
        "**Neem 10 minuten** om te schrijven.\n",
        "**Opening**\n",
        "**20 min**\n",
        "**20 min**\nWelcome all.\n",
        "Dit duurt **20 min** en niet langer.\n",
        "*Opening* (20 min)\n",
        "```\n**Opening (20 min)**\n**Stories (80 min)**\n```\n",
        "> **Opening (20 min)**\n> **Stories (80 min)**\n",
    ],
)
def test_all_other_lines_hold_no_plan(text: str) -> None:
    assert plans(text) == ()


@pytest.mark.parametrize(
    ("heading", "text", "values"),
    [
        ("## Programme", "**Opening (20 min)**\n**Stories (80 min)**\n", {"advice": "## Opening (20 min)"}),
        ("## Programme", "**Opening (20 min, 2 min each)**\n", {"advice": "## Opening (20 min, 2 min each)"}),
        ("## Programme (2 hours)", "**Opening (20 min)**\n**Stories (80 min)**\n", {"advice": "### Opening (20 min)"}),
        (
            "## Programme",
            "**13:00 Opening**\n**13:20 Stories**\n",
            {"advice": "## Opening (20 min)", "times": (13 * HOUR, TWENTY_PAST)},
        ),
        (
            "## Programme",
            "**13:00 Opening**\nText.\n",
            {"advice": "## Opening", "time": 13 * HOUR, "times": (13 * HOUR,)},
        ),
    ],
)
def test_it_is_one_advice_at_its_first_line(heading: str, text: str, values: dict[str, object]) -> None:
    (told,) = parse(f"{HEAD}{heading}\n{text}\n## After (10 min)\n").problems
    assert (told.code, told.line, told.column, told.severity) == (Code.PLAN_IN_BOLD, 6, 1, "warning")
    assert told.values == values


def test_one_line_below_a_heading_that_tells_its_length_is_text() -> None:
    assert plans("**Opening (20 min)**\n", "## Programme (2 hours)") == ()
