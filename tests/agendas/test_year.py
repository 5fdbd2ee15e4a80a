"""The year that ships: every session can be led as it stands, by a group of six as well as of nine."""

import re
import textwrap
from collections import Counter
from datetime import date
from itertools import groupby

import pytest
from msgspec.structs import replace
from support.year import LANGUAGES, REUNION, ROOT, SESSIONS, SHIPPED, Shipped, year

from inspiratie_tui.agenda_files import fit
from inspiratie_tui.core.agenda.model import PartKind, Phase
from inspiratie_tui.core.agenda.timetable import closing_parts, timetable
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.core.people.group import PlannedSession, next_session
from inspiratie_tui.home import Home, agenda_for, sample_group
from inspiratie_tui.texts.truth_line import PIN_CELLS
from inspiratie_tui.ui.live.widgets.foot_lines import MEASURE

PEOPLE = pytest.mark.parametrize("people", [6, 8, 9])
EVERY = pytest.mark.parametrize("shipped", SHIPPED, ids=str)
OF_THE_YEAR = pytest.mark.parametrize("shipped", SESSIONS, ids=str)
# What is left for questions and quotes in 80 by 24 while somebody speaks and somebody is next.
LINES_FOR_A_QUESTION = 6
MOST_SLACK = 10 * MINUTE
EVERY_KIND = set(PartKind) - {PartKind.OTHER}


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_finds_an_agenda_for_every_session(language: str) -> None:
    numbers = range(1, REUNION + 1)
    assert [one.number for one in year(language)] == list(numbers)
    assert [agenda_for(Home(ROOT), language, "nobody-0000", number) for number in numbers] == [
        one.path for one in year(language)
    ]


def test_the_reunion_comes_only_to_a_group_that_plans_it() -> None:
    group = sample_group(date(2026, 11, 23), "0000")
    held = range(1, REUNION)
    assert next_session(group, held) is None
    reunion = PlannedSession(REUNION, "2027-12-13")
    assert next_session(replace(group, plan=(*group.plan, reunion)), held) == reunion


@EVERY
@PEOPLE
def test_it_is_clean(shipped: Shipped, people: int) -> None:
    assert fit(shipped.reading, people, 2).problems == ()


@EVERY
@PEOPLE
def test_there_is_a_little_air_before_whatever_is_pinned_and_before_the_end(shipped: Shipped, people: int) -> None:
    table = timetable(shipped.agenda, people, 2)
    pinned = [row for row in table.rows if shipped.agenda.parts[row.part].pinned is not None]
    assert all(row.length is not None for row in table.rows)
    assert all(0 < row.slack <= MOST_SLACK for row in pinned)
    assert 0 < table.slack <= MOST_SLACK


@OF_THE_YEAR
def test_it_is_an_afternoon_and_a_piece_of_the_evening(shipped: Shipped) -> None:
    agenda = shipped.agenda
    assert (agenda.begin, agenda.end) == (14 * HOUR, 20 * HOUR)
    assert agenda.doors is not None
    assert agenda.doors < agenda.begin


@OF_THE_YEAR
def test_it_says_which_session_of_the_year_it_is(shipped: Shipped) -> None:
    session = {"nl": "Bijeenkomst", "en": "Session"}[shipped.language]
    assert re.match(rf"{session} {shipped.number}: \w", shipped.agenda.title)


@EVERY
def test_its_file_is_named_in_plain_small_letters(shipped: Shipped) -> None:
    assert re.fullmatch(r"[0-9]{2}(-[a-z]+)+\.md", shipped.path.name)


@EVERY
def test_all_kinds_of_parts_are_in_it(shipped: Shipped) -> None:
    assert {part.kind for part in shipped.agenda.parts} >= EVERY_KIND


@EVERY
def test_the_meal_waits_for_nobody(shipped: Shipped) -> None:
    breaks = [part for part in shipped.agenda.parts if part.kind is PartKind.BREAK]
    assert all(part.pinned is not None for part in breaks)
    assert all(len(part.shown_title) <= PIN_CELLS for part in breaks), "the truth line names what is pinned in full"
    meal = max(breaks, key=lambda part: part.length or 0)
    assert meal.pinned is not None
    assert 17 * HOUR <= meal.pinned <= 18 * HOUR
    assert meal.length is not None
    assert meal.length >= 45 * MINUTE


@EVERY
def test_a_wider_perspective_and_a_last_round_are_protected(shipped: Shipped) -> None:
    parts = shipped.agenda.parts
    closing = [parts[index] for index in closing_parts(shipped.agenda)]
    assert [part.kind for part in closing] == [PartKind.PERSPECTIVE, PartKind.OTHER]
    assert closing[0].minimum is not None, "how short it may become before it is no longer one"
    last = closing[-1].activities[-1]
    assert last.each is not None, "everybody has the last word"
    assert last.questions


@EVERY
def test_a_task_goes_home_before_the_last_round(shipped: Shipped) -> None:
    first, *_between, _last = shipped.agenda.parts[-1].activities
    assert first.quotes, "shown, to be read aloud and copied"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_year_looks_acts_and_adjusts(language: str) -> None:
    phases = [one.agenda.phase for one in year(language) if one.number < REUNION]
    assert [phase for phase, _sessions in groupby(phases)] == [Phase.LOOK, Phase.ACT, Phase.ADJUST]


@EVERY
def test_every_part_but_a_break_asks_something(shipped: Shipped) -> None:
    for part in shipped.agenda.parts:
        asked = [*part.questions, *(question for activity in part.activities for question in activity.questions)]
        assert bool(asked) == (part.kind is not PartKind.BREAK), part.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_where_people_say_their_question(language: str) -> None:
    marked = [one.number for one in year(language) for block in one.blocks if block.learning_question]
    assert marked == [1, 2, 4, REUNION]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_is_asked_twice_in_the_year(language: str) -> None:
    asked = Counter(
        question.casefold() for one in year(language) for block in one.blocks for question in block.questions
    )
    assert [question for question, times in asked.items() if times > 1] == []


@EVERY
def test_its_questions_are_read_at_a_glance(shipped: Shipped) -> None:
    for part in shipped.agenda.parts:
        for block in part.activities or (part,):
            texts = (*(block.questions or part.questions), *(block.quotes or part.quotes))
            lines = [line for text in texts for piece in text.split("\n") for line in textwrap.wrap(piece, MEASURE)]
            assert len(lines) <= LINES_FOR_A_QUESTION, (part.title, block.title)


@EVERY
def test_it_tells_what_to_lay_ready_and_what_to_watch(shipped: Shipped) -> None:
    assert shipped.agenda.preparation
    assert shipped.agenda.guidance
    for part in shipped.agenda.parts:
        for block in part.activities or (part,):
            assert block.guidance, (part.title, block.title)
