"""A list that holds the plan is found, however its items are written; a list of anything else is not."""

import pytest

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.agenda_files.plan_rows import Plan, PlanForm
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import HOUR, MINUTE

HEAD = "# T\nBegin: 13:00\nEnd: 15:00\n\n"
OPENING_AND_STORIES = [("Opening", 20), ("Stories", 80)]
AT_ONE = 13 * HOUR
FORM = "1. Tell (5 min)\n2. Ask (8 min)\n"


def plans(text: str, heading: str = "## Programme") -> tuple[Plan, ...]:
    return parse(f"{HEAD}{heading}\n{text}").plans


def only(text: str) -> Plan:
    (plan,) = plans(text)
    assert plan.form is PlanForm.LIST
    return plan


def lengths(text: str) -> list[tuple[str, int | None]]:
    return [(row.title, row.length and row.length // MINUTE) for row in only(text).rows]


@pytest.mark.parametrize(
    "items",
    [
        ("Opening - 20 min", "Stories - 80 min"),
        ("Opening – 20 min", "Stories – 80'"),
        ("Opening (20 min)", "Stories (80 min)"),
        ("Opening (20 min).", "Stories (80 min):"),
        ("Opening [20 min]", "Stories [1u20]"),
        ("Opening (ca. 20 min)", "Stories (1 uur 20 min)"),
        ("(20 min) Opening", "(80 min) Stories"),
        ("Opening (20 min), in silence", "Stories (80 min): all of us"),
        ("[20 min] Opening", "[80 min] Stories"),
        ("20' Opening", "80' Stories"),
        ("20 min: Opening", "80 min: Stories"),
        ("20 min - Opening", "80 min | Stories"),
        ("20 minuten Opening", "80 minuten Stories"),
        ("**Opening (20 min).**", "**Stories (80 min).**"),
        ("**Opening** (20 min)", "**Stories** (80 min)"),
        ("**Opening** - 20 min", "__Stories__: 80 min"),
        ("**20 min** Opening", "**80 min:** Stories"),
        ("*Opening* (20 min)", "_Stories_ (80 min)"),
        ("Opening: 20 min", "Stories: 80 min"),
        ("13:00-13:20: Opening", "13:20-14:40: Stories"),
        ("13.00 - 13.20 uur Opening", "13.20 - 14.40 uur Stories"),
        ("van 13.00 tot 13.20 uur: Opening", "13.20 tot 14.40 uur | Stories"),
        ("1:00PM - 1:20PM: Opening", "1:20 - 2:40 PM Stories"),
        ("**13:00 - 13:20** Opening", "**13:20 - 14:40** **Stories**"),
        ("Opening (13:00-13:20)", "Stories (13.20–14.40 uur)"),
        ("13:00 (20 min) Opening", "13:20 (80 min) Stories"),
        ("13:00 Opening (20 min)", "13:20 Stories (80 min)"),
        ("0-20 min Opening", "20-100 min Stories"),
        ("0-20: Opening", "20-100: Stories"),
        ("00:00 Opening (20 min)", "00:20 Stories (80 min)"),
    ],
)
def test_an_item_may_be_written_in_many_ways(items: tuple[str, ...]) -> None:
    for mark in ("- ", "* ", "+ ", "1. ", "2) ", "- [ ] "):
        assert lengths("".join(f"{mark}{item}\n" for item in items)) == OPENING_AND_STORIES, mark


@pytest.mark.parametrize(
    ("items", "times"),
    [
        ("- 13:00 Opening\n- 13:20 Stories\n- 14:40 Closing\n", ["13:00", "13:20", "14:40"]),
        ("- [ ] 09.00 uur inloop\n- [ ] 09.30 uur opening\n", ["9:00", "9:30"]),
        ("- 9u inloop\n- 9u30 opening\n- om 10 uur ronde\n", ["9:00", "9:30", "10:00"]),
        ("- 6u30 opstaan\n- 7u15 ontbijt\n", ["6:30", "7:15"]),
        ("- 9 AM - arriving\n- 10 AM - round\n", ["9:00", "10:00"]),
        ("- 8.30 inloop\n- 9.00 opening\n- 9.45 ronde\n", ["8:30", "9:00", "9:45"]),
        ("- 13:00\n  Opening\n- 13:20\n  Stories\n", ["13:00", "13:20"]),
        ("- 13:00\n  - Opening\n- 13:20\n  - Stories\n", ["13:00", "13:20"]),
        ("- Morning\n  - 9:00 Opening\n  - 9:30 Round\n- Afternoon\n  - 13:00 Walk\n", ["9:00", "9:30", "13:00"]),
        ("- 13:00 Opening\n\n  Welcome.\n\n- 13:20 Stories\n", ["13:00", "13:20"]),
        ("- 13:00 Opening\n\nWelcome.\n\n- 13:20 Stories\n\nBye.\n", ["13:00", "13:20"]),
        # Without any mark.
        ("13:00 Opening\n13:20 Stories\n", ["13:00", "13:20"]),
        ("13.00-13.20 uur | Opening\nWelcome.\n\n13.20-14.40 uur | Stories\n", ["13:00", "13:20"]),
        ("13:00\nOpening\n\n13:20\nStories\n", ["13:00", "13:20"]),
        ("9.30 uur: inloop  \n10 AM arriving\n", ["9:30", "10:00"]),
    ],
)
def test_times_of_day_are_a_plan_below_any_heading_and_above_all(items: str, times: list[str]) -> None:
    for heading in ("## Programme", "## Programme (2 hours)", "## Day\n### Programme (2 hours)", "Text.\n"):
        (plan,) = plans(items, heading)
        begins = [row.begin for row in plan.rows if row.begin is not None]
        assert [f"{begin // HOUR}:{begin % HOUR // MINUTE:02d}" for begin in begins] == times
        assert all(row.title for row in plan.rows)


@pytest.mark.parametrize(
    ("heading", "is_plan"),
    [
        ("## Programme", True),
        ("## Day (2 hours)\n### Programme", True),
        ("## Programme (at 14:00)", True),
        ("Text.\n", True),
        ("## Programme (2 hours)", False),
        ("## Programme (2 min each)", False),
        ("## Day\n### Programme (2 hours)", False),
    ],
)
def test_lengths_are_one_below_a_heading_without_a_length(heading: str, is_plan: bool) -> None:
    assert bool(plans("- Opening (20 min)\n- Stories (80 min)\n", heading)) is is_plan


@pytest.mark.parametrize("heading", ["## A (20 min)", "## A\n### Form", "## Before\n## A", "## A (2 min each)"])
def test_the_steps_of_a_form_are_none(heading: str) -> None:
    assert plans(FORM, heading) == ()
    assert plans(FORM.replace("(5", "(13:00, 5").replace("(8", "(13:05, 8"), heading) != ()


def test_what_stands_below_an_item_and_between_goes_with_it() -> None:
    plan = only(
        "1. **Opening (20 min, circle).** Welcome all.\n   - Who is here?\n   - Tea (5 min)\n\nThen wait.\n\n"
        "1. Break\n2. **Stories** (80 min, 2 min each) In turns.\n   More.\n\nAfter the list.\n"
    )
    assert (plan.line, plan.column, plan.end) == (6, 1, 15)
    assert [(row.line, row.title, row.data, row.rest) for row in plan.rows] == [
        (6, "Opening", ("circle",), ("Welcome all", "Who is here?", "Tea (5 min)", "Then wait.")),
        (12, "Break", (), ()),
        (13, "Stories", ("2 min each",), ("In turns.", "More.")),
    ]


def test_a_title_that_is_a_story_ends_at_its_first_full_stop() -> None:
    plan = only("- 13:00 Opening: everybody says in a word or two how the way to here was\n- 13:20 Stories\n")
    assert (plan.rows[0].title, plan.rows[0].rest) == (
        "Opening",
        ("everybody says in a word or two how the way to here was",),
    )


@pytest.mark.parametrize(
    "text",
    [
        "- 5 minuten is genoeg om te schrijven\n- 10 minuten is genoeg om te lopen\n- Zonder praten\n",
        "- 24/7 bereikbaar\n- 24/7 open\n",
        "- 2.10 Terugblik\n- 2.11 Doelen\n- 2.12 Einde\n",
        "- 1.1-1.3 Doelen\n- 1.4-1.6 Middelen\n",
        "- 12.01.2026 Aankomen\n- 09.02.2026 Kijken\n",
        "- 12-01-2026: Aankomen\n- 09-02-2026: Kijken\n",
        "- 12-01 Aankomen\n- 09-02 Kijken\n",
        "- 12 januari Aankomen\n- 9 februari Kijken\n",
        "- 10-12 januari\n- 3-4 maart\n",
        "- Anna 06-12345678\n- Bilal 020-1234567\n",
        "- 3 mensen\n- 15 stiften\n",
        "- Begin: 13.00 uur\n- Einde: 15.00 uur\n",
        "- Tijd: 20 min\n- Duur: 30 min\n",
        "- **Inloop:** 12.30 uur\n- **Start:** 13.00 uur\n",
        "- Opening (20 min)\n- Welkom\n",
        "- Schrijf in 5 min\n- Lees voor in 2 min\n- Klaar?\n",
        "- 13:00\n- 13:20\n",
        "> - 13:00 Opening\n> - 13:20 Stories\n",
        "```\n- 13:00 Opening\n- 13:20 Stories\n```\n",
        "13:00\n13:20\n",
        "13:00 is early for us.\n",
        "2.10 Terugblik\n2.20 Doelen\n",
        "Om te beginnen: Opening\n",
        "Opening (20 min)\nStories (80 min)\n",
        "- Wat\n  - waar\n    - 13:00 Opening\n    - 13:20 Stories\n",
    ],
)
def test_all_other_lists_hold_no_plan(text: str) -> None:
    assert plans(text) == ()


@pytest.mark.parametrize(
    ("heading", "items", "values"),
    [
        ("## Programme", "- 20' Opening\n- 80' Stories\n", {"advice": "## Opening (20 min)"}),
        ("## Programme", "- Walk (2 x 15 min, pairs)\n- Back (5 min)\n", {"advice": "## Walk (2 x 15 min, pairs)"}),
        ("## Programme", "- Opening (90 sec)\n- Back (5 min)\n", {"advice": "## Opening (90 sec)"}),
        (
            "## Programme (2 hours)",
            "- 13:00 Opening\n- Break\n- 13:20 Stories\n",
            {"advice": "## Opening", "time": AT_ONE, "times": (AT_ONE, AT_ONE + 20 * MINUTE)},
        ),
        (
            "## Programme (2 hours)",
            "- 13:00 Opening\n- 13:20 Stories\n",
            {"advice": "### Opening (20 min)", "times": (AT_ONE, AT_ONE + 20 * MINUTE)},
        ),
    ],
)
def test_it_is_one_advice_at_its_first_line(heading: str, items: str, values: dict[str, object]) -> None:
    (told,) = parse(f"{HEAD.replace('15:00', '18:00')}{heading}\n{items}\n## After (10 min)\n").problems
    assert (told.code, told.line, told.column, told.severity) == (Code.PLAN_IN_LIST, 6, 1, "warning")
    assert told.values == values
