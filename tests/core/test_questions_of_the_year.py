"""What everybody came to find out, in all its wordings, over the sessions of a year."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE, SessionMs
from inspiratie_tui.core.notes.note import Chosen, Note, NoteKind, Seen
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import TypedQuestion
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.year.held_session import HeldSession
from inspiratie_tui.core.year.questions import Wording, wordings

PEOPLE = ANOUK, BILAL, CHEN = tuple(PersonId(f"p{seat}") for seat in (1, 2, 3))
AGENDA = Agenda(parts=(Part(title="Questions", each=MINUTE, learning_question=True),))


def day(month: int) -> date:
    """The day of the session of that month."""
    return date(2027, month, 12)


def asked(seat: int, text: str, kind: NoteKind = NoteKind.LEARNING_QUESTION, **more: Any) -> Note:
    """A line typed in the turn of who sits at `seat`; 0: before anybody had one."""
    return Note(more.pop("id", text), SessionMs(seat * MINUTE + 5), Seen(), kind, text, **more)


@cache
def session(amended: tuple[e.Event, ...] = ()) -> Session:
    """A session in which all had a turn of a minute, one after another, from the first minute on; then `amended`."""
    turns = [e.FloorGiven(number=3 + n, at=(n + 1) * MINUTE, person=person) for n, person in enumerate(PEOPLE)]
    opened = e.Opened(number=1, at=0, agenda=AGENDA, participants=PEOPLE, facilitators=(PersonId("f1"),))
    return fold((opened, e.WentTo(number=2, at=0, part=0, activity=None), *turns, *amended))


def held(month: int, *notes: Note, amended: tuple[e.Event, ...] = ()) -> HeldSession:
    """The session of that month."""
    name = f"{day(month).isoformat()}-abcd"
    return HeldSession(name, month, day(month), session(amended), tuple(sorted(notes, key=lambda note: note.at)))


def in_words(sessions: Sequence[HeldSession], typed: Sequence[TypedQuestion] = ()) -> dict[PersonId, list[str]]:
    """Everybody's wordings, each with its month."""
    return {
        person: [f"{each.day.month} {each.text}" for each in each_in_turn]
        for person, each_in_turn in wordings(sessions, typed).items()
    }


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ([], {}),
        ([held(1)], {}),
        ([held(1, asked(1, "how?"))], {ANOUK: ["1 how?"]}),
        ([held(1, asked(1, "how?"), asked(2, "why?"))], {ANOUK: ["1 how?"], BILAL: ["1 why?"]}),
        # A second one is a new wording; old ones stay with their day.
        ([held(1, asked(1, "a"), asked(1, "b"))], {ANOUK: ["1 a", "1 b"]}),
        ([held(1, asked(1, "a")), held(2, asked(1, "b"))], {ANOUK: ["1 a", "2 b"]}),
        # Said once more it is none; said again later it is.
        ([held(1, asked(1, "a")), held(2, asked(1, " a ", id="n"))], {ANOUK: ["1 a"]}),
        (
            [held(1, asked(1, "a")), held(2, asked(1, "b")), held(3, asked(1, "a", id="n"))],
            {ANOUK: ["1 a", "2 b", "3 a"]},
        ),
        # What is no wording: another kind, nobody's, removed, doubtful, empty.
        ([held(1, asked(1, "a", NoteKind.QUESTION), asked(2, "b", NoteKind.NOTE))], {}),
        ([held(1, asked(0, "a"))], {}),
        ([held(1, asked(1, "a", removed=True), asked(2, "b", doubtful=True), asked(3, " "))], {}),
        # Whose it is was chosen.
        ([held(1, asked(0, "a", by=Chosen(CHEN)), asked(1, "b", by=Chosen(None)))], {CHEN: ["1 a"]}),
    ],
)
def test_of_the_sessions(sessions: list[HeldSession], expected: dict[PersonId, list[str]]) -> None:
    assert in_words(sessions) == expected


def test_where_each_was_said() -> None:
    page = TypedQuestion(ANOUK, "later", day(2), held(1).name)
    assert wordings([held(1, asked(1, "how?", id="n7"))], [page])[ANOUK] == (
        Wording(ANOUK, "how?", day(1), "2027-01-12-abcd", "n7"),
        Wording(ANOUK, "later", day(2)),
    )


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("", ["3 page", "1 a", "2 b"]),
        (held(1).name, ["1 a", "3 page", "2 b"]),
        (held(2).name, ["1 a", "2 b", "3 page"]),
        ("2027-01-30-gone", ["1 a", "3 page", "2 b"]),
    ],
)
def test_what_was_typed_comes_behind_what_was_held_by_then_whatever_a_clock_said(
    after: str, expected: list[str]
) -> None:
    sessions = [held(1, asked(1, "a")), held(2, asked(1, "b"))]
    assert in_words(sessions, [TypedQuestion(ANOUK, "page", day(3), after)])[ANOUK] == expected


def test_a_turn_that_was_put_right_takes_its_wordings_along_and_undo_brings_them_back() -> None:
    notes = asked(1, "a"), asked(2, "b")
    corrected = e.Corrected(number=6, at=5 * MINUTE, event=3, person=CHEN)
    assert in_words([held(1, *notes)]) == {ANOUK: ["1 a"], BILAL: ["1 b"]}
    assert in_words([held(1, *notes, amended=(corrected,))]) == {CHEN: ["1 a"], BILAL: ["1 b"]}
    undone = e.Undone(number=7, at=5 * MINUTE, event=6)
    assert in_words([held(1, *notes, amended=(corrected, undone))]) == {ANOUK: ["1 a"], BILAL: ["1 b"]}


note_lists = st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=6)
years = st.lists(note_lists, max_size=6).map(
    lambda months: [
        held(month, *(asked(seat, f"{month}.{n}", removed=gone) for n, (seat, gone) in enumerate(notes)))
        for month, notes in enumerate(months, 1)
    ]
)


@settings(max_examples=60)
@given(sessions=years)
def test_every_note_that_is_there_is_one_wording_of_its_owner_and_its_day(sessions: list[HeldSession]) -> None:
    there = [
        (PEOPLE[note.at // MINUTE - 1], each.day, note.text)
        for each in sessions
        for note in each.notes
        if note.at >= MINUTE and not note.removed
    ]
    told = [(each.person, each.day, each.text) for of_one in wordings(sessions).values() for each in of_one]
    assert sorted(told) == sorted(there)
    assert all(
        [each.day for each in of_one] == sorted(each.day for each in of_one) for of_one in wordings(sessions).values()
    )


@settings(max_examples=60)
@given(sessions=years)
def test_what_was_removed_is_as_if_it_had_never_been_there(sessions: list[HeldSession]) -> None:
    without = [replace(each, notes=tuple(note for note in each.notes if not note.removed)) for each in sessions]
    assert wordings(without) == wordings(sessions)


@settings(max_examples=60)
@given(sessions=years, text=st.sampled_from(("mended", " ")), month=st.integers(1, 6))
def test_a_note_that_is_mended_changes_its_own_words_and_no_others(
    sessions: list[HeldSession], text: str, month: int
) -> None:
    named = f"{month}.0"
    mended = [
        replace(each, notes=tuple(replace(note, text=text) if note.id == named else note for note in each.notes))
        for each in sessions
    ]
    before = {each.note: each for of_one in wordings(sessions).values() for each in of_one}
    after = {each.note: each for of_one in wordings(mended).values() for each in of_one}
    if text.strip() and named in before:
        assert after.pop(named) == replace(before[named], text=text)
    before.pop(named, None)
    assert after == before
