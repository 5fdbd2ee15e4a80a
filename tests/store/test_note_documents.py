"""A note on disk is called the same in every version, whatever its fields are called in the code."""

from typing import Any

import msgspec
from msgspec.structs import replace

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.note import Audience, Note, NoteKind
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.store.tinydb.documents import note_document, note_of

NOTE = Note(
    id="n1",
    at=SessionMs(60_000),
    part=2,
    activity=None,
    person=PersonId("p1"),
    kind=NoteKind.QUESTION,
    text="Wat dan?",
    audience=Audience.GROUP,
    parked=True,
)
ON_DISK = (
    b'{"id":"n1","at":60000,"part":2,"activity":null,"person":"p1","kind":"question","text":"Wat dan?",'
    b'"audience":"group","removed":false,"lying":true}'
)


def document(text: bytes) -> dict[str, Any]:
    value: dict[str, Any] = msgspec.json.decode(text)
    return value


def test_a_parked_question_is_written_as_it_always_was() -> None:
    assert msgspec.json.encode(note_document(NOTE)) == ON_DISK
    not_parked = replace(NOTE, parked=False)
    assert msgspec.json.encode(note_document(not_parked)) == ON_DISK.replace(b'"lying":true', b'"lying":false')


def test_a_note_that_was_written_before_is_read() -> None:
    assert note_of(document(ON_DISK)) == NOTE


def test_a_note_of_before_questions_were_parked_is_not_parked() -> None:
    assert note_of(document(ON_DISK.replace(b',"lying":true', b""))) == replace(NOTE, parked=False)


def test_a_note_that_was_written_while_the_field_was_called_parked_is_read() -> None:
    assert note_of(document(ON_DISK.replace(b"lying", b"parked"))) == NOTE
