"""A numbered item with a length at the end of its first line is a step of a form; any other stays guidance."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.core.agenda.details import Detail, DetailKind, GroupSize
from inspiratie_tui.core.agenda.lengths import block_length
from inspiratie_tui.core.agenda.model import MOST_STEPS, Block, FormStep, Voice
from inspiratie_tui.core.agenda.problems import Code, Severity

MINUTE = 60_000
FORM = """\
1. Tell (5 min, bringer)
2. Ask to see it (8 min, circle)
   - What happened (exactly)?
   - Stay with what was seen.
   - And then?
3. With the back to the circle (10 min, circle, bringer listens)
4. Silence (1 min, silent)
"""


def below(text: str, heading: str = "### A question on the table (2 x 35 min)") -> Block:
    part = parse(f"# Session\nBegin: 14:00\nEnd: 20:00\n\n## Reflection\n{heading}\n{text}").agenda.parts[0]
    return part.activities[0] if part.activities else part


def problems(text: str, heading: str) -> list[Code]:
    reading = parse(f"# Session\nBegin: 14:00\nEnd: 20:00\n\n{heading}\n{text}")
    return [problem.code for problem in reading.problems]


def only_step(item: str) -> FormStep:
    (step,) = below(f"1. {item}\n").steps
    return step


def test_a_form_is_read_with_its_steps_and_what_is_asked_in_them() -> None:
    steps = below(FORM).steps
    assert [(step.title, step.length // MINUTE, step.speaks) for step in steps] == [
        ("Tell", 5, Voice.BRINGER),
        ("Ask to see it", 8, Voice.CIRCLE),
        ("With the back to the circle", 10, Voice.CIRCLE),
        ("Silence", 1, None),
    ]
    assert [step.listens for step in steps] == [None, None, Voice.BRINGER, None]
    assert [step.silent for step in steps] == [False, False, False, True]
    assert steps[1].questions == ("What happened (exactly)?", "And then?")


def test_all_of_it_stays_among_the_guidance_as_it_was_written() -> None:
    block = below(FORM)
    assert block.guidance[:3] == ("1. Tell (5 min, bringer)", "2. Ask to see it (8 min, circle)", block.guidance[2])
    assert "\n".join(block.guidance) == FORM.strip()
    assert block.questions == ()


@pytest.mark.parametrize(
    ("items", "facts"),
    [
        ("5 min", {}),
        ("5 min, inbrenger", {"speaks": Voice.BRINGER}),
        ("bringer, 5 min", {"speaks": Voice.BRINGER}),
        ("5 min, Ontvanger", {"speaks": Voice.RECEIVER}),
        ("5 min, receiver", {"speaks": Voice.RECEIVER}),
        ("5 min, kring", {"speaks": Voice.CIRCLE}),
        ("5 min, wie  wil", {"speaks": Voice.WHOEVER_WANTS}),
        ("5 min, whoever wants", {"speaks": Voice.WHOEVER_WANTS}),
        ("5 min, kring, inbrenger luistert", {"speaks": Voice.CIRCLE, "listens": Voice.BRINGER}),
        ("5 min, circle listens", {"listens": Voice.CIRCLE}),
        ("5 min, Noor luistert", {"listener": "Noor"}),
        ("5 min, stil", {"silent": True}),
        ("5 min, tweetallen", {"size": GroupSize.PAIRS}),
        ("5 min, fours", {"size": GroupSize.FOURS}),
        ("5 min, kring, 20 sec stilte ertussen", {"speaks": Voice.CIRCLE, "silence": 20_000}),
        ("5 min, 1 min silence between", {"silence": MINUTE}),
        ("5 min, doorschuiven", {"moves_on": True}),
        ("5 min, moving on", {"moves_on": True}),
        # Words of every day, and what is nearly a word, are remarks: a name may be one, and nothing is an error.
        ("5 min, ring", {}),
        ("5 min, hours", {}),
        ("5 min, four", {}),
        ("5 min, de kring", {}),
        ("5 min, kringen", {}),
        ("5 min, in twee kringen", {}),
        ("5 min, Noor", {}),
        ("5 min, om 25.00 uur, still, minimaal 9 uur", {}),
        ("5 min, a while silence between", {}),
        # The first to say a thing counts.
        ("5 min, 8 min, kring, inbrenger", {"speaks": Voice.CIRCLE}),
    ],
)
def test_words_are_read_exactly_or_not_at_all(items: str, facts: dict[str, Any]) -> None:
    step = only_step(f"Tell ({items})")
    expected = FormStep(title="Tell", length=5 * MINUTE, details=step.details, **facts)
    assert step == expected
    assert problems(f"1. Tell ({items})\n", "## Reflection (30 min)") == []


def test_what_stands_in_the_parentheses_is_kept_as_it_was_written() -> None:
    assert only_step("Ask (8 min, kring, Noor, stil, tweetallen)").details == (
        Detail(DetailKind.LENGTH, 8 * MINUTE),
        Detail(DetailKind.REMARK, word="kring"),
        Detail(DetailKind.REMARK, word="Noor"),
        Detail(DetailKind.SILENT, 1),
        Detail(DetailKind.SIZE, word="pairs"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "1. Tell\n",
        "1. Tell (bringer)\n",
        "1. Tell (15)\n",
        "1. Tell (5 min) and ask\n",
        "1. Tell (5 min).\n",
        "1. Tell\n   more (5 min)\n",
        "1. Tell (2 min each)\n",
        "1. Tell (5 min\n",
        "- Tell (5 min)\n",
        "- [ ] Tell (5 min)\n",
        "- First\n  1. Tell (5 min)\n",
        "> 1. Tell (5 min)\n",
        "Tell (5 min)\n",
        "1900 was long ago (5 min)\n",
    ],
)
def test_all_else_is_no_step(text: str) -> None:
    assert below(text).steps == ()


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("**Tell** what happened (5 min)", "Tell what happened"),
        ("Tell (all of it) slowly (5 min)", "Tell (all of it) slowly"),
        ("Tell (5 min)  ", "Tell"),
        ("(5 min)", ""),
    ],
)
def test_the_title_is_what_stands_before_the_parentheses(item: str, title: str) -> None:
    assert only_step(item).title == title


def test_text_between_items_changes_nothing_and_a_question_of_another_bullet_is_no_steps() -> None:
    text = "1. Tell (5 min)\n\nThen wait.\n\n2. Ask (8 min)\n\n- Who asks?\n"
    block = below(text)
    assert [(step.title, step.questions) for step in block.steps] == [("Tell", ()), ("Ask", ())]
    assert block.questions == ("Who asks?",)


def test_an_item_without_a_length_between_steps_is_guidance_with_its_number() -> None:
    block = below("1. Tell (5 min)\n2. Wait\n   - How long?\n3. Ask (8 min)\n")
    assert [(step.title, step.questions) for step in block.steps] == [("Tell", ()), ("Ask", ())]
    assert "2. Wait" in block.guidance


def test_steps_stand_below_a_part_too_but_not_above_its_activities() -> None:
    assert len(below(FORM, "").steps) == 4
    part = parse(f"## Reflection (70 min)\n{FORM}### Walk (10 min)\n").agenda.parts[0]
    assert (part.steps, len(part.guidance)) == ((), 7)


@pytest.mark.parametrize("heading", ["### Round (35 min, 2 min each)", "### Round (35 min, any order)"])
def test_a_round_has_turns_and_no_steps(heading: str) -> None:
    block = below(FORM, heading)
    assert (block.steps, len(block.guidance)) == ((), 7)


def test_a_list_that_is_longer_than_any_form_is_text() -> None:
    for count, steps in ((MOST_STEPS, MOST_STEPS), (MOST_STEPS + 1, 0)):
        text = "".join(f"{number}. Tell (1 min)\n" for number in range(1, count + 1))
        assert len(below(text, "### Long").steps) == steps


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("## A (24 min)", []),
        ("## A (40 min)", []),
        ("## A (23 min)", [Code.STEPS_TOO_LONG]),
        # A repeat has all of them.
        ("## A (2 x 24 min)", []),
        ("## A (2 x 20 min)", [Code.STEPS_TOO_LONG]),
        ("## A (60 min)\n### B (20 min)", [Code.STEPS_TOO_LONG]),
        ("## A (20 min)\n### B", [Code.ACTIVITIES_TOO_LONG]),
        ("## A\n### B", []),
        ("## Before (5 min)\n## A", []),
    ],
)
def test_check_says_only_when_they_take_more_than_what_they_stand_in(heading: str, expected: list[Code]) -> None:
    assert problems(FORM, heading) == expected


PLAN = "1. **Welcome** (10 min)\n2. **The talk** (50 min, circle)\n3. **Close** (10 min)\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"## Programme\n{PLAN}", [5]),
        (f"## Programme\n{PLAN.replace('**', '')}", [5]),
        (f"## Before\n\n## Programme\n{PLAN}", [7]),
        # A form below one of several parts; one with a length, or with activities.
        (f"## Before\n\n## Programme\n{PLAN.replace('**', '')}", []),
        (f"## Before\n\n## Programme\n{PLAN.replace('**Close**', 'Close')}", []),
        (f"## Programme (2 hours)\n{PLAN}", []),
        (f"## Programme\n### Form\n{PLAN}", []),
        (f"## Programme\n{PLAN}### Form\n", []),
        ("## Programme\n1. Welcome (10 min)\n", []),
        ("## Programme\n1. Welcome\n2. Close\n", []),
        # It is said once for each list.
        (f"## Programme\n{PLAN}\n## Evening\n{PLAN}", [5, 10]),
    ],
)
def test_a_plan_in_a_list_is_one_advice_at_its_first_line(text: str, lines: list[int]) -> None:
    reading = parse(f"# Session\nBegin: 14:00\nEnd: 20:00\n{text}")
    told = [problem for problem in reading.problems if problem.code is Code.PLAN_IN_LIST]
    assert [problem.line for problem in told] == lines
    assert all(problem.severity is Severity.WARNING for problem in told)
    assert all(problem.values == {"advice": "## Welcome (10 min)"} for problem in told)


def test_a_heading_without_a_length_takes_their_sum() -> None:
    assert block_length(below(FORM, "### Thinking along"), 8, 2) == 24 * MINUTE


@given(item=st.text(st.characters(blacklist_characters="\n\r", max_codepoint=0x24F), max_size=40))
@settings(max_examples=100)
def test_no_item_is_ever_an_error(item: str) -> None:
    heading = "## A (5 hours)"
    assert problems(f"1. Tell (5 min, {item})\n", heading) in ([], [Code.COMMENT_OPEN])
