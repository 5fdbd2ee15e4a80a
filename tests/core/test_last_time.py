"""What somebody sees of last time is their own words alone, and for all who have nothing to see it is the same."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from support.held import ANOUK, BILAL, CHEN, PEOPLE, day, held, said

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import Note, NoteKind, Outcome
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import MayWrite, TypedQuestion
from inspiratie_tui.core.session.apply import apply
from inspiratie_tui.core.session.events import Left
from inspiratie_tui.core.year.held_session import HeldSession
from inspiratie_tui.core.year.last_time import (
    NOTHING,
    LastTime,
    YearSoFar,
    last_time,
    of_the_group,
    words_of_the_group,
)

QUESTION, STEP = "how do I say no?", "speak last on Tuesday"
HERS = (said(ANOUK, NoteKind.LEARNING_QUESTION, QUESTION), said(ANOUK, NoteKind.STEP, STEP))
SHOWN = LastTime(QUESTION, STEP)
CHANGED = said(ANOUK, NoteKind.STEP, "bijgesteld: bellen")


def away(session: HeldSession, *people: PersonId) -> HeldSession:
    """The same session, with `people` away from before it began."""
    lies_ready = session.session
    for person in people:
        lies_ready = apply(lies_ready, Left(number=1, at=0, person=person))
    return replace(session, session=replace(lies_ready, begun_by=2))


def year(*before: HeldSession, now: HeldSession | None = None, **more: Any) -> YearSoFar:
    return YearSoFar(before, now or held(len(before) + 1), **more)


def typed(person: PersonId, question: str, after: HeldSession | None = None) -> TypedQuestion:
    return TypedQuestion(person, question, day(1), "" if after is None else after.name)


@pytest.mark.parametrize(
    ("so_far", "shown"),
    [
        (year(held(1, *HERS)), SHOWN),
        (year(held(1, HERS[0])), LastTime(QUESTION)),
        (year(held(1, HERS[1])), LastTime("", STEP)),
        (year(held(1)), NOTHING),
        (year(), NOTHING),
        (year(typed=(typed(ANOUK, "why"),)), LastTime("why")),
        (year(held(1, *HERS), held(2)), SHOWN),
        # What was said or typed later is the question now.
        (year(held(1, *HERS), typed=(typed(ANOUK, "and before?"),)), SHOWN),
        (year(held(1, *HERS), typed=(typed(ANOUK, "now?", held(1)),)), LastTime("now?", STEP)),
        (year(held(1, *HERS), now=held(2, said(ANOUK, NoteKind.LEARNING_QUESTION, "new"))), LastTime("new", STEP)),
        # A step of this session is none of last time; what is told of the one before counts at once.
        (year(held(1, *HERS), now=held(2, said(ANOUK, NoteKind.STEP, "call"))), SHOWN),
        (year(now=held(1, said(ANOUK, NoteKind.STEP, "call"))), NOTHING),
        (year(held(1, *HERS), now=held(2, said(ANOUK, NoteKind.STEP, "gezet"))), LastTime(QUESTION)),
        (year(held(1, *HERS), now=held(2, CHANGED)), LastTime(QUESTION, "bellen")),
        (year(held(1, *HERS), now=held(2, said(ANOUK, NoteKind.STEP, "bijgesteld: woensdag"))), SHOWN),
        (year(held(1, *HERS), held(2, said(ANOUK, NoteKind.STEP, "losgelaten"))), LastTime(QUESTION)),
        (year(held(1, *HERS), held(2, said(ANOUK, NoteKind.STEP, "call"))), LastTime(QUESTION, "call")),
        # Taken back, or perhaps not as it was written.
        (year(held(1, *(replace(note, removed=True) for note in HERS))), NOTHING),
        (year(held(1, *(replace(note, doubtful=True) for note in HERS))), NOTHING),
        # Away last time, whatever was before.
        (year(away(held(1, *HERS), ANOUK)), NOTHING),
        (year(held(1, *HERS), away(held(2), ANOUK)), NOTHING),
        (year(held(1, *HERS), away(held(2), BILAL, CHEN)), SHOWN),
        (year(away(held(1), ANOUK), held(2), typed=(typed(ANOUK, "why"),)), LastTime("why")),
        # An agenda that was tried beside the year is no last time.
        (year(held(1, *HERS), replace(away(held(2), ANOUK), number=None)), SHOWN),
        # What they let be written.
        (year(held(1, *HERS), answers={ANOUK: MayWrite.NOTHING}), NOTHING),
        (year(held(1, *HERS), answers={ANOUK: MayWrite.OWN, BILAL: MayWrite.NOTHING}), SHOWN),
    ],
)  # fmt: skip
def test_what_anouk_sees(so_far: YearSoFar, shown: LastTime) -> None:
    assert last_time(so_far, ANOUK) == shown


def test_who_is_no_participant_sees_nothing() -> None:
    assert last_time(year(held(1, *HERS)), PersonId("f1")) == NOTHING


KINDS = (NoteKind.LEARNING_QUESTION, NoteKind.STEP, NoteKind.QUESTION, NoteKind.NOTE, NoteKind.QUOTE, NoteKind.FEEDBACK)
NOTES = st.lists(st.tuples(st.integers(1, 4), st.sampled_from((None, *PEOPLE)), st.sampled_from(KINDS)), max_size=12)
OUTCOMES = st.lists(st.tuples(st.integers(1, 4), st.sampled_from(PEOPLE), st.sampled_from(("gezet", "bijgesteld"))))


@settings(max_examples=60)
@given(
    NOTES,
    OUTCOMES,
    st.lists(st.sets(st.sampled_from(PEOPLE)), min_size=3, max_size=3),
    st.dictionaries(st.sampled_from(PEOPLE), st.sampled_from(MayWrite)),
)
def test_nobody_sees_a_letter_of_anybody_else_and_who_sees_nothing_sees_the_same(
    written: list[tuple[int, PersonId | None, NoteKind]],
    told: list[tuple[int, PersonId, str]],
    missing: list[set[PersonId]],
    answers: dict[PersonId, MayWrite],
) -> None:
    words = [(number, said(by, kind, f"{by}-{at}", id=f"{at}")) for at, (number, by, kind) in enumerate(written)]
    words += [(number, said(by, NoteKind.STEP, text, id=f"t{at}")) for at, (number, by, text) in enumerate(told)]
    sessions = [held(number, *(note for where, note in words if where == number)) for number in range(1, 5)]
    before = tuple(away(session, *gone) for session, gone in zip(sessions, missing, strict=False))
    so_far = YearSoFar(before, sessions[3], answers=answers)
    for person in PEOPLE:
        seen = last_time(so_far, person)
        own = {"", *(note.text for _number, note in words if note.text.startswith(f"{person}-") or note.id[0] == "t")}
        assert {seen.question, seen.step} <= own
        assert seen.step == "" or not seen.step.startswith(tuple(f"{other}-" for other in PEOPLE if other != person))
        if answers.get(person) is MayWrite.NOTHING or person in missing[2]:
            assert seen is NOTHING


def test_before_it_begins_only_what_is_nobodys_is_there() -> None:
    parked = said(ANOUK, NoteKind.QUESTION, "who catches whom?", parked=True)
    agreed = [said(None, NoteKind.AGREEMENT, text) for text in ("phones stay away", "@{p1} calls @{p2}", "over")]
    ours = said(BILAL, NoteKind.OUR_WORD, "haste: not mine")
    notes = (*HERS, parked, *agreed[:2], replace(agreed[2], outcome=Outcome.DONE), ours)
    left = of_the_group(year(held(1, *notes, said(BILAL, NoteKind.STEP, "call"))))
    assert left.steps == 2
    assert [note.text for note in left.questions] == ["who catches whom?"]
    assert [made.note.text for made in left.agreements] == ["phones stay away"]
    assert [(word.name, word.wording) for word in left.words] == [("haste", "not mine")]
    assert not left.is_empty
    assert of_the_group(year(held(1))).is_empty


def test_nor_is_anything_that_touches_who_wants_nothing_written() -> None:
    parked = said(ANOUK, NoteKind.QUESTION, "who catches whom?", parked=True)
    named = said(None, NoteKind.OUR_WORD, "haste: of @{p1}")
    so_far = year(held(1, *HERS, parked, named), answers={ANOUK: MayWrite.NOTHING})
    assert of_the_group(so_far).is_empty
    assert words_of_the_group(so_far) == ()


def test_words_of_this_session_are_words_of_the_group_too_and_removed_ones_are_not() -> None:
    removed = Note("r", MINUTE // 2, said(None, NoteKind.NOTE, "").seen, NoteKind.OUR_WORD, "gone", removed=True)
    so_far = year(
        held(1, said(ANOUK, NoteKind.OUR_WORD, "haste")), now=held(2, removed, said(None, NoteKind.OUR_WORD, "calm"))
    )
    assert [word.name for word in words_of_the_group(so_far)] == ["haste", "calm"]
