"""What earlier sessions left is read once, and what is said of it is written where it was noted."""

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.both_stores import NOON, begin, note, parked

from inspiratie_tui.core.notes.note import Note, NoteKind, Outcome
from inspiratie_tui.core.notes.settling import settled, with_next_outcome
from inspiratie_tui.core.people.group import Group, PersonId, PlannedSession
from inspiratie_tui.leading.year_before import YearBefore
from inspiratie_tui.store.memory.memory_store import MemoryStore
from inspiratie_tui.store.port import InUse, SessionRef, Store

FIRST, SECOND, LATER = (SessionRef("kring-ab12", f"2026-1{month}-01-aaaa") for month in range(3))
AGREED = replace(note("b", "lunch with @{p2}"), kind=NoteKind.AGREEMENT)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Two sessions with a parked question and an agreement each, and one that is later than this one."""
    kept = MemoryStore(tmp_path, lambda: NOON)
    for ref in (FIRST, LATER):
        with begin(kept, ref, "opened", "went to") as session:
            for made in (parked("a", f"who of {ref.session}?"), AGREED, note("c")):
                session.put_note(made)
    return kept


def before(store: Store | None) -> YearBefore:
    return YearBefore(store, SECOND, {PersonId("p2"): "Bilal"})


async def never_saved(_note: Note) -> bool:
    raise AssertionError("nothing of this session was to be saved")


def test_nothing_is_read_before_it_is_asked_and_nothing_without_a_store(store: Store) -> None:
    assert before(store).sessions == ()
    alone = before(None)
    assert (alone.remember(), alone.left, alone.agreements, alone.count([parked("x")])) == (0, (), (), 1)


def test_the_next_day_of_the_plan_is_told_and_none_where_the_group_cannot_be_read(store: Store) -> None:
    year = before(store)
    year.remember()
    assert year.next_day == "", "no group is kept"
    plan = tuple(PlannedSession(number, f"2026-1{number}-01") for number in range(3))
    store.groups.write(Group(SECOND.group, "Kring", (), plan))
    year.remember()
    assert year.next_day == "2026-12-01"
    held_early = YearBefore(store, SECOND, {}, number=2)
    held_early.remember()
    assert held_early.next_day == "", "its own day is no next time"


def test_what_the_sessions_before_left_is_told_and_nothing_of_later_ones(store: Store) -> None:
    year = before(store)
    assert year.remember() == 1
    assert [session.name for session in year.sessions] == [FIRST.session]
    assert [session.name for session in year.later] == [LATER.session]
    assert [(left.ref, left.note.id) for left in year.left] == [(FIRST, "a"), (FIRST, "b")]
    assert [left.note.id for left in year.questions] == ["a"]
    assert [(made.note, made.between) for made in year.agreements] == [(AGREED, (PersonId("p2"),))]
    assert year.texts([parked("x", "and @{p2}?")]) == (f"who of {FIRST.session}?", "and @Bilal?")


def test_the_steps_are_worked_out_once_for_what_was_read_and_anew_for_what_is_read_anew(store: Store) -> None:
    year = before(store)
    assert year.steps == ()
    with store.open(FIRST) as session:
        session.put_note(replace(note("s"), kind=NoteKind.STEP, text="call"))
    year.remember()
    steps = year.steps
    assert [step.words for step in steps] == ["call"]
    assert year.steps is steps
    with store.open(FIRST) as session:
        session.put_note(replace(note("t"), kind=NoteKind.STEP, text="write"))
    year.remember()
    assert [step.words for step in year.steps] == ["call", "write"]


def test_what_became_of_one_is_written_where_it_was_noted_and_stays_listed_until_it_is_read_anew(store: Store) -> None:
    year = before(store)
    year.remember()
    asyncio.run(year.change(year.left[1], with_next_outcome))
    assert [kept.outcome for kept in store.look(FIRST).notes] == [None, Outcome.DONE, None]
    assert [(made.note.outcome, made.stands) for made in year.agreements] == [(Outcome.DONE, False)]
    year.remember()
    assert year.agreements == ()


def test_all_questions_are_talked_about_and_no_agreement_is_done_by_that(store: Store) -> None:
    year = before(store)
    year.remember()
    assert asyncio.run(year.settle_all([note("x"), AGREED], never_saved)) == 0
    assert [kept.outcome for kept in store.look(FIRST).notes] == [Outcome.DONE, None, None]
    assert [made.stands for made in year.agreements] == [True]


def test_one_whose_session_another_has_stays_as_it_is(store: Store) -> None:
    year = before(store)
    year.remember()
    with store.open(FIRST):
        assert asyncio.run(year.settle_all([], never_saved)) == 1
        with pytest.raises(InUse):
            asyncio.run(year.change(year.left[1], lambda agreed: settled(agreed, Outcome.LET_GO)))
    assert [left.note.outcome for left in year.left] == [None, None]
