"""What the two look back on before the next session: who missed what last time, steps, their own lines, questions."""

from datetime import date

from msgspec.structs import replace
from support.steps_of_a_year import ANOUK, BILAL, DAAN, PEOPLE, floors, moment_of, session_of, step_note

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import HOUR, MINUTE, SessionMs
from inspiratie_tui.core.notes.note import AfterQuestion, Note, NoteKind, Seen
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import TypedQuestion
from inspiratie_tui.core.session.events import Ended
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.year.held_session import HeldSession
from inspiratie_tui.core.year.looking_back import Absence, absences, looking_back

A, B, C = (PersonId(name) for name in "abc")
TITLES = ("Coming (for us)", "Talk", "Closing")
AGENDA = Agenda(title="Session (2)", parts=tuple(Part(title=title, length=30 * MINUTE) for title in TITLES))


def toggle(led, person: PersonId) -> None:
    led.do(actions.toggle_presence, person)


def test_who_was_away_and_which_parts_they_missed(lead) -> None:
    led = lead(AGENDA)
    toggle(led, A)
    toggle(led, B)
    led.wait(MINUTE).do(actions.forward)
    led.wait(20 * MINUTE).do(actions.forward)
    led.wait(MINUTE)
    toggle(led, B)
    toggle(led, C)
    led.wait(MINUTE)
    toggle(led, C)
    led.wait(20 * MINUTE).do(actions.forward)
    led.wait(20 * MINUTE).do(actions.end)
    assert absences(led.session) == (
        Absence(A, ("Coming", "Talk", "Closing"), whole=True),
        Absence(B, ("Coming",), whole=False),
        Absence(C, (), whole=False),
    )


def test_a_part_that_was_not_held_is_missed_by_nobody(lead) -> None:
    led = lead(AGENDA)
    toggle(led, A)
    led.wait(MINUTE).do(actions.forward)
    led.wait(HOUR).do(actions.end)
    assert [absence.missed for absence in absences(led.session)] == [("Coming",)]


def test_nobody_was_away(lead) -> None:
    led = lead(AGENDA)
    led.wait(MINUTE).do(actions.forward)
    led.wait(HOUR).do(actions.end)
    assert absences(led.session) == ()


def over(lead, *, ended: bool = True) -> Session:
    led = lead(AGENDA)
    led.wait(MINUTE).do(actions.forward)
    if ended:
        led.wait(HOUR).do(actions.end)
    return led.session


def held(session: Session, name: str, number: int | None, *lines: str) -> HeldSession:
    notes = tuple(
        Note(f"n{line}", SessionMs(2 * HOUR), Seen(), NoteKind.NOTE, line, answers=question)
        for line, question in zip(lines, AfterQuestion, strict=False)
    )
    other = Note("x", SessionMs(MINUTE), Seen(), NoteKind.NOTE, "words")
    return HeldSession(name, number, date.fromisoformat(name), session, (other, *notes))


def test_the_last_session_of_the_year_counts_with_what_was_written_since(lead) -> None:
    ended, running = over(lead), over(lead, ended=False)
    assert looking_back(()) is None
    assert looking_back((held(running, "2026-09-14", 1),)) is None
    year = (
        held(ended, "2026-09-14", 1, "first"),
        held(ended, "2026-10-12", 2, "second", "call"),
        held(ended, "2026-10-20", None, "tried"),
        held(running, "2026-11-09", 3),
    )
    back = looking_back(year)
    assert back is not None
    assert (back.name, back.day, back.title) == ("2026-10-12", date(2026, 10, 12), "Session")
    assert [note.text for note in back.lines] == ["second", "tried", "call"]


def test_where_nothing_of_the_year_was_held_the_last_one_counts(lead) -> None:
    back = looking_back((held(over(lead), "2026-09-14", None, "one"), held(over(lead), "2026-09-15", None, "two")))
    assert back is not None
    assert (back.name, [note.text for note in back.lines]) == ("2026-09-15", ["two"])


def test_steps_that_go_on_and_what_was_told_last_time_with_all_questions_in_order() -> None:
    ended = (*floors(*PEOPLE), Ended(number=9, at=SessionMs(HOUR)))
    asked = Note("q", moment_of(DAAN, 5), Seen(), NoteKind.LEARNING_QUESTION, "how do I stay?")
    year = (
        session_of(1, step_note(ANOUK, "ring"), step_note(BILAL, "rest"), step_note(DAAN, "walk"), events=ended),
        session_of(2, step_note(ANOUK, "let go"), asked, events=ended),
        session_of(3, step_note(BILAL, "done"), replace(asked, text="how do I go?"), events=ended),
    )
    back = looking_back(year, [TypedQuestion(ANOUK, "who rings?", date(2027, 3, 1), year[-1].name)])
    assert back is not None
    assert [(step.person, step.is_living) for step in back.steps] == [(BILAL, False), (DAAN, True)]
    assert [[wording.text for wording in each] for each in back.questions] == [
        ["who rings?"],
        ["how do I stay?", "how do I go?"],
    ]
