"""Agreements of a group: between whom, and whether they stand."""

from datetime import date

import pytest
from msgspec.structs import replace
from support.held import ANOUK, BILAL, CHEN, PEOPLE, day, held, said

from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import Chosen, NoteKind, Outcome
from inspiratie_tui.core.notes.settling import (
    is_left_open,
    may_settle,
    open_agreements,
    parked_questions,
    settled,
    with_next_outcome,
)
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import FloorGiven, Opened, WentTo
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.year.agreements import agreements
from inspiratie_tui.core.year.held_session import HeldSession

AGREEMENT, QUESTION, STEP = NoteKind.AGREEMENT, NoteKind.QUESTION, NoteKind.STEP


@pytest.mark.parametrize(
    ("by", "text", "between"),
    [
        (ANOUK, "bring a thing that tells where you learned to work", ()),
        (None, "homework: read the letter", ()),
        (ANOUK, "rings @{p2} on Tuesday", (ANOUK, BILAL)),
        (ANOUK, "@{p2} and @{p3} have lunch", (ANOUK, BILAL, CHEN)),
        (None, "@{p2} and @{p3} have lunch, @{p2} books", (BILAL, CHEN)),
        (ANOUK, "I, @{p1}, am silent", (ANOUK,)),
    ],
)
def test_it_is_between_who_said_it_and_who_is_named_else_of_all(
    by: PersonId | None, text: str, between: tuple[PersonId, ...]
) -> None:
    (made,) = agreements([held(3, said(by, AGREEMENT, text))])
    assert (made.between, made.made, made.session) == (between, day(3), held(3).name)


def test_in_a_round_of_feedback_it_is_of_whose_turn_it_is_too() -> None:
    part = Part(title="Feedback", kind=PartKind.FEEDBACK, each=4 * MINUTE)
    opened = Opened(number=1, at=0, agenda=Agenda(parts=(part,)), participants=PEOPLE, facilitators=())
    begun = WentTo(number=2, at=0, part=0, activity=None)
    session = fold((opened, begun, FloorGiven(number=3, at=MINUTE, person=ANOUK)))
    note = said(ANOUK, AGREEMENT, "@{p2} rings me every Friday")
    (made,) = agreements([HeldSession("2026-12-01-aaaa", 3, day(3), session, (note,))])
    assert made.between == (ANOUK, BILAL)


@pytest.mark.parametrize(
    ("text", "due"),
    [("@{p2} rings on Tuesday", date(2026, 11, 3)), ("@{p2} belt 12 januari", date(2027, 1, 12)), ("a walk", None)],
)
def test_it_is_for_the_day_that_its_words_name(text: str, due: date | None) -> None:
    (made,) = agreements([held(2, said(ANOUK, AGREEMENT, text))])
    assert (made.made, made.due) == (date(2026, 11, 1), due)


def test_whom_somebody_chose_it_is_about_counts_as_named() -> None:
    (made,) = agreements([held(3, said(ANOUK, AGREEMENT, "lunch", about=Chosen(CHEN)))])
    assert made.between == (ANOUK, CHEN)


def test_all_of_a_year_are_listed_and_those_that_stand_are_told_apart() -> None:
    kept, done = said(ANOUK, AGREEMENT, "kept"), settled(said(BILAL, AGREEMENT, "done"), Outcome.DONE)
    unsure = replace(said(CHEN, AGREEMENT, "unsure"), doubtful=True)
    made = agreements([held(2, kept, said(CHEN, QUESTION, "who?"), unsure), held(3, done)])
    assert [(made.note.text, made.stands) for made in made] == [("kept", True), ("done", False)]


def test_an_agreement_stands_is_done_let_go_and_stands_again() -> None:
    step = made = said(ANOUK, AGREEMENT, "lunch")
    outcomes = []
    for _time in range(3):
        assert may_settle(step)
        step = with_next_outcome(step)
        outcomes.append((step.outcome, step.parked, is_left_open(step)))
    assert outcomes == [(Outcome.DONE, False, False), (Outcome.LET_GO, False, False), (None, False, True)]
    assert step == made


def test_what_is_left_open_are_parked_questions_and_agreements_that_stand() -> None:
    agreed, parked = said(ANOUK, AGREEMENT, "lunch"), said(BILAL, QUESTION, "who?", parked=True)
    others = (said(CHEN, QUESTION, "what?"), said(CHEN, STEP, "a step"), replace(agreed, removed=True))
    notes = (agreed, parked, *others, settled(agreed, Outcome.LET_GO), replace(parked, doubtful=True))
    assert [note for note in notes if is_left_open(note)] == [agreed, parked]
    assert (parked_questions(notes), open_agreements(notes)) == ((parked,), (agreed,))
