"""A note on disk is called the same in every version, whatever its fields are called in the code."""

from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.note import Audience, Chosen, Note, NoteDraft, NoteKind, Outcome, Seen, StepRef
from inspiratie_tui.core.notes.typed import draft_of
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.tinydb.documents import (
    draft_document,
    draft_fields,
    names_its_owner,
    note_document,
    note_of,
)

NOTE = Note(
    id="n1",
    at=SessionMs(60_000),
    seen=Seen(2, None, PersonId("p1")),
    kind=NoteKind.QUESTION,
    text="Wat dan?",
    audience=Audience.GROUP,
    parked=True,
)
BEFORE = (
    b'{"id":"n1","at":60000,"part":2,"activity":null,"person":"p1","kind":"question","text":"Wat dan?",'
    b'"audience":"group","removed":false,"lying":true}'
)
"""As it was written when a note itself said by whom it was."""
ON_DISK = BEFORE[:-1] + b',"seen":{"part":2,"activity":null,"person":"p1"}}'


def document(text: bytes) -> dict[str, Any]:
    value: dict[str, Any] = msgspec.json.decode(text)
    return value


def test_a_parked_question_is_written_as_it_always_was() -> None:
    assert msgspec.json.encode(note_document(NOTE)) == ON_DISK
    not_parked = replace(NOTE, parked=False)
    assert msgspec.json.encode(note_document(not_parked)) == ON_DISK.replace(b'"lying":true', b'"lying":false')


def test_a_note_that_was_written_before_is_read() -> None:
    assert note_of(document(ON_DISK)) == NOTE
    assert note_of(document(BEFORE)) == NOTE, "whom it named is what stood before the cursor"
    assert names_its_owner(document(BEFORE))
    assert not names_its_owner(document(ON_DISK))


def test_a_note_of_before_questions_were_parked_is_not_parked() -> None:
    assert note_of(document(ON_DISK.replace(b',"lying":true', b""))) == replace(NOTE, parked=False)


def test_a_note_that_was_written_while_the_field_was_called_parked_is_read() -> None:
    assert note_of(document(ON_DISK.replace(b"lying", b"parked"))) == NOTE


def test_what_was_chosen_stands_on_disk_only_when_somebody_chose() -> None:
    assert not {"by", "about", "chosen_part", "stamp"} & set(note_document(NOTE))
    chosen = replace(NOTE, by=Chosen(None), about=Chosen(PersonId("p2")), part=Chosen(3), stamp=Stamp(1, 2, "b"))
    on_disk = note_document(chosen)
    assert (on_disk["by"], on_disk["about"], on_disk["chosen_part"]) == (None, "p2", 3)
    assert on_disk["part"] == 2, "an older program lists it where it was taken"
    assert note_of(on_disk) == chosen
    assert note_of(note_document(replace(chosen, about=None), on_disk)) == replace(chosen, about=None)


def test_what_a_newer_program_wrote_in_a_note_stays() -> None:
    assert note_document(NOTE, {"rev": "x1", "text": "before"}) == {"rev": "x1", **note_document(NOTE)}


class NoteOfBefore(Struct, frozen=True):
    """A note as a program before this one reads it."""

    id: str
    at: int
    part: int
    activity: int | None
    person: str | None
    kind: NoteKind
    text: str
    audience: Audience = Audience.US
    removed: bool = False
    lying: bool = False


class DraftOfBefore(Struct, frozen=True):
    """A note that is being typed as a program before this one reads it."""

    text: str
    kind: NoteKind
    at: int
    part: int
    activity: int | None = None
    person: str | None = None
    audience: Audience = Audience.US
    note: str | None = None


notes = st.builds(
    Note,
    id=st.just("n1"),
    at=st.integers(0, 9),
    seen=st.builds(Seen, st.integers(0, 9), st.none() | st.integers(0, 9), st.none() | st.just(PersonId("p1"))),
    kind=st.sampled_from(NoteKind),
    text=st.sampled_from(["", "one\ntwo"]),
    audience=st.sampled_from(Audience),
    removed=st.booleans(),
    parked=st.booleans(),
    outcome=st.none() | st.sampled_from(Outcome),
    by=st.none() | st.builds(Chosen, st.none() | st.just(PersonId("p2"))),
    about=st.none() | st.builds(Chosen, st.none() | st.just(PersonId("p2"))),
    part=st.none() | st.builds(Chosen, st.none() | st.integers(0, 9)),
    stamp=st.none() | st.just(Stamp(1, 2, "b")),
)


@given(notes, notes)
def test_every_note_is_read_as_it_was_written_and_by_an_older_program_too(note: Note, before: Note) -> None:
    on_disk = document(msgspec.json.encode(note_document(note, note_document(before))))
    assert note_of(on_disk) == replace(note, stamp=note.stamp or before.stamp)
    older = msgspec.convert(on_disk, NoteOfBefore)
    seen = note.seen
    assert (older.at, older.part, older.activity, older.person) == (note.at, seen.part, seen.activity, seen.person)
    assert (older.kind, older.text, older.audience, older.lying) == (note.kind, note.text, note.audience, note.parked)


@given(notes)
def test_so_is_a_draft(note: Note) -> None:
    draft = draft_of(note, {})
    on_disk = document(msgspec.json.encode(draft_document(draft)))
    assert msgspec.convert(draft_fields(on_disk), NoteDraft) == draft
    older = msgspec.convert(on_disk, DraftOfBefore)
    assert (older.part, older.activity, older.person) == (note.seen.part, note.seen.activity, note.seen.person)
    del on_disk["by"], on_disk["about"], on_disk["stamp"]
    assert msgspec.convert(draft_fields(on_disk), NoteDraft).seen == note.seen, "what an older program left is read"


def test_which_step_a_note_tells_of_stands_only_where_it_was_chosen() -> None:
    chosen = replace(NOTE, step=StepRef("2026-12-04-aa01", "n1"))
    written = note_document(chosen)
    assert note_of(written) == chosen
    assert note_document(NOTE, written).keys() == note_document(NOTE).keys()
