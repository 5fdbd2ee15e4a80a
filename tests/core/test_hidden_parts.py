"""At every place of a session, in every state, no slice and no sentence has a word of what is hidden."""

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from support.hidden_parts import MARK, hidden

from inspiratie_tui import texts
from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.corrections import Beginning, Correction
from inspiratie_tui.core.actions.refusal import Refusal
from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.agenda.model import Activity, Agenda, FormStep, Part, PartKind, Voice
from inspiratie_tui.core.agenda.position import positions
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.corrections import correction_view
from inspiratie_tui.core.view.replan import replan_view
from inspiratie_tui.core.view.slices import View
from inspiratie_tui.reports.session_text import session_text
from inspiratie_tui.texts.corrections import outcome_line
from inspiratie_tui.texts.event_names import event_name
from inspiratie_tui.texts.live_text import face_caption, next_step_line
from inspiratie_tui.texts.prompts import prompt_text
from inspiratie_tui.texts.replan import proposal_done, proposal_lines, proposal_title
from inspiratie_tui.texts.small_groups import formed_lines, groups_kept
from inspiratie_tui.texts.truth_line import truth_line
from inspiratie_tui.ui.corrections.row_texts import row_line

NAMES = {PersonId(letter): letter.upper() for letter in "abcdFG"}
TODAY = 20_000 * DAY + 14 * HOUR
STEPS = (
    FormStep(title="Tell", length=5 * MINUTE, speaks=Voice.BRINGER),
    FormStep(title="Look", length=2 * MINUTE, listener="F", silent=True),
)
FORM = Activity(title="Form", length=14 * MINUTE, times=2, steps=STEPS)
WALK = Activity(title="Walk", length=10 * MINUTE, size=GroupSize.PAIRS, outside=True)
PLAN = Agenda(
    title="T",
    begin=14 * HOUR,
    end=16 * HOUR,
    parts=(
        Part(title="Arriving", length=10 * MINUTE, each=2 * MINUTE),
        Part(title="Reflection", length=30 * MINUTE, activities=(FORM, WALK), questions=("And you?",)),
        Part(title="Break", length=10 * MINUTE, kind=PartKind.BREAK, pinned=15 * HOUR),
        Part(title="Steps", length=7 * MINUTE, steps=STEPS, optional=True),
        Part(title="View", length=20 * MINUTE, protected=True, pinned=15 * HOUR + 30 * MINUTE),
    ),
)
ALL = hidden(PLAN, *((number, None) for number in range(len(PLAN.parts))))


def clock(led: Any) -> WallClock:
    return WallClock(led.now, TODAY + led.now)


def shown(led: Any) -> View:
    return view(led.session, clock(led), NAMES)


def told(led: Any) -> Iterator[str]:
    """All that is said of the session without a private key."""
    session, wall, seen = led.session, clock(led), shown(led)
    yield str(seen)
    yield from (next_step_line(seen.next_step), truth_line(seen.truth, 76), face_caption(seen.time))
    if seen.prompt is not None:
        yield str(prompt_text(seen.prompt))
    for row in replan_view(session, wall).proposals:
        yield "\n".join((proposal_title(row), proposal_done(row), *proposal_lines(row)))
    yield from (event_name(event, session.agenda, NAMES) for event in led.log)
    corrections = correction_view(led.log, session, wall, NAMES)
    for beginning in corrections.rows:
        yield row_line(beginning, corrections)
        if isinstance(beginning, Beginning):
            outcome = corrections.outcome(Correction(beginning.event, to=SessionMs(beginning.at + MINUTE)))
            if not isinstance(outcome, Refusal):
                yield outcome_line(outcome, session.agenda, NAMES, wall.shown_at)
    yield from formed_lines(session, NAMES)
    yield groups_kept(session)
    yield session_text(session, (), NAMES, wall.now, wall.shown_at)


def assert_nothing_of_it(led: Any) -> None:
    assert [text for text in told(led) if MARK in text] == []


@pytest.mark.parametrize("language", texts.languages())
def test_from_the_first_place_to_the_last_nothing_hidden_is_told(lead: Any, language: str) -> None:
    texts.use(language)
    led = lead(ALL, "abcd")
    assert_nothing_of_it(led)
    led.do(actions.forward)
    visited = set()
    for _ in range(40):
        visited.add(led.session.place)
        led.wait(2 * MINUTE)
        if len(visited) % 3 == 0:
            led.do(actions.hold)
            assert_nothing_of_it(led)
            led.do(actions.hold)
        assert_nothing_of_it(led)
        if actions.may_forward(led.session, led.now) is not None:
            break
        led.do(actions.forward)
    assert visited == set(positions(ALL))
    led.do(actions.end)
    assert_nothing_of_it(led)


@pytest.mark.parametrize("minutes", [1, 20, 40, 90, 150])
def test_however_late_it_is(lead: Any, minutes: int) -> None:
    led = lead(ALL, "abcd")
    led.do(actions.forward)
    assert_nothing_of_it(led.wait(minutes * MINUTE))
    led.do(actions.go_to, 3)
    led.write(e.Replanned, dropped=(4,))
    assert_nothing_of_it(led)
    led.undo()
    assert_nothing_of_it(led)


def in_part(lead: Any, agenda: Agenda, number: int) -> Any:
    led = lead(agenda, "abcd")
    led.do(actions.forward)
    if number:
        led.do(actions.go_to, number)
    return led


def test_its_time_is_shown_and_that_it_is_for_the_two(lead: Any) -> None:
    led = in_part(lead, hidden(PLAN, (3, None)), 3)
    seen = shown(led)
    assert (seen.head.part, seen.head.activity, seen.head.hidden, seen.head.silent) == ("", None, True, False)
    assert seen.time.count is not None
    assert seen.time.count.minutes == 5
    assert seen.agenda.rows[3].title is None
    assert seen.question.questions == seen.question.quotes == ()


def test_in_a_hidden_activity_the_question_of_its_part_stays(lead: Any) -> None:
    led = in_part(lead, hidden(PLAN, (1, 0)), 1)
    seen = shown(led)
    assert (seen.head.part, seen.head.activity, seen.head.hidden) == ("Reflection", None, True)
    assert seen.question.questions == ("And you?",)
    assert seen.floor.step is None


@pytest.mark.parametrize(("language", "begin", "on"), [("en", "begin", "on"), ("nl", "begin", "verder")])
def test_forward_says_that_it_goes_on(lead: Any, language: str, begin: str, on: str) -> None:
    texts.use(language)
    led = lead(hidden(PLAN, (0, None), (1, 0), (3, None)), "abcd")
    assert next_step_line(shown(led).next_step) == begin
    for number, onward in ((2, on), (3, on)):
        led = in_part(lead, hidden(PLAN, (3, None)), number)
        assert next_step_line(shown(led).next_step) == onward
    led.do(actions.forward)
    assert next_step_line(shown(led).next_step) == "View"


def test_truth_reminder_and_proposals_call_it_what_it_may_be_called(lead: Any) -> None:
    led = in_part(lead, hidden(PLAN, (2, None), (3, None), (4, None)), 1)
    assert "for the two of you 15:00" in truth_line(shown(led).truth, 76)
    led.wait(75 * MINUTE)
    assert "for the two of you 15:15, 15 min later" in truth_line(shown(led).truth, 76)
    titles = [proposal_title(row) for row in replan_view(led.session, clock(led)).proposals]
    assert "leave out the part for the two of you" in titles


@pytest.mark.parametrize(
    ("language", "question"), [("en", "Has the next part begun?"), ("nl", "Is het volgende onderdeel al begonnen?")]
)
def test_a_reminder_does_not_call_it_by_its_title(lead: Any, language: str, question: str) -> None:
    texts.use(language)
    talk = Part(title="Talk", length=10 * MINUTE)
    led = in_part(lead, hidden(replace(PLAN, parts=(talk, talk)), (1, None)), 0).wait(25 * MINUTE)
    prompt = shown(led).prompt
    assert prompt is not None
    assert prompt_text(prompt).text == question


def whole(session: Session) -> str:
    return session_text(session, (), NAMES, SessionMs(0), lambda at: at, whole=True)  # type: ignore[arg-type,return-value]


def test_with_a_private_key_its_title_is_there_with_the_word_that_it_is_hidden(lead: Any) -> None:
    agenda = replace(PLAN, parts=(replace(PLAN.parts[0], title="Tips (rust)", for_facilitators=True),))
    session = fold(in_part(lead, agenda, 0).log)
    assert "1 Tips · for facilitators  planned 10 min" in whole(session)
    texts.use("nl")
    assert "Tips · voor begeleiders" in whole(session)
    assert "voor jullie twee" in session_text(session, (), NAMES, SessionMs(0), lambda at: at)  # type: ignore[arg-type,return-value]
