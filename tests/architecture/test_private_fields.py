"""Every field in which text is kept is public for a reason, or has a private word in the tests that look for those.

The types are walked from what a store takes and gives, so that a field that comes is asked about.
"""

import typing
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from support.private_words import EVERYTHING, MARKED, planted
from support.room import Room

from inspiratie_tui.core.agenda import model
from inspiratie_tui.core.notes.note import Note, NoteDraft, StepRef
from inspiratie_tui.core.people.group import Group, Person, PlannedSession
from inspiratie_tui.core.people.private_page import PrivatePage, TypedQuestion
from inspiratie_tui.core.session.event_kinds import KINDS
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.port import Alive, Holder, SessionHeader

KEPT = (Note, PrivatePage, Group, Alive, SessionHeader, Stamp, *KINDS)
"""What the files of a group and its sessions have."""
AN_ID, OF_THE_CIRCLE = "an id, which says nothing", "everybody in the circle calls it that"
READ_ALOUD, IN_PARENTHESES = "it is shown or read aloud", "it stands behind the title for all, or is stripped of it"
PUBLIC: dict[tuple[type, str], str] = {
    (Note, "id"): AN_ID,
    (NoteDraft, "note"): AN_ID,
    (StepRef, "session"): AN_ID,
    (StepRef, "note"): AN_ID,
    (Stamp, "boot_id"): AN_ID,
    (TypedQuestion, "after"): AN_ID,
    (Group, "id"): AN_ID,
    (SessionHeader, "session_id"): AN_ID,
    (SessionHeader, "group_id"): AN_ID,
    (Group, "name"): OF_THE_CIRCLE,
    (Person, "name"): OF_THE_CIRCLE,
    (PlannedSession, "date"): OF_THE_CIRCLE,
    (PlannedSession, "place"): OF_THE_CIRCLE,
    (PlannedSession, "agenda"): "the number or the name of a file that the group may see",
    (SessionHeader, "agenda_name"): OF_THE_CIRCLE,
    (SessionHeader, "agenda_file"): "the name of a file that the group may see",
    (Holder, "user"): "whose machine it is, which lies in the circle",
    (Holder, "host"): "which machine it is, which lies in the circle",
    (model.Agenda, "title"): IN_PARENTHESES,
    (model.Agenda, "date"): OF_THE_CIRCLE,
    (model.Agenda, "theme"): OF_THE_CIRCLE,
    (model.Agenda, "lead"): OF_THE_CIRCLE,
    (model.Agenda, "quotes"): READ_ALOUD,
    (model.Detail, "word"): IN_PARENTHESES,
    (model.FormStep, "title"): IN_PARENTHESES,
    (model.FormStep, "listener"): OF_THE_CIRCLE,
    (model.FormStep, "questions"): READ_ALOUD,
    **{
        (block, field): why
        for block in (model.Part, model.Activity)
        for field, why in {
            "title": IN_PARENTHESES,
            "remarks": IN_PARENTHESES,
            "lead": OF_THE_CIRCLE,
            "questions": READ_ALOUD,
            "quotes": READ_ALOUD,
        }.items()
    },
}
"""Fields with text in which nothing private stands, and why."""


def kept_types(of: object, seen: dict[type, dict[str, object]]) -> dict[type, dict[str, object]]:
    """Every type of value below `of`, with the types of its fields."""
    if isinstance(of, type) and issubclass(of, Struct) and of not in seen:
        seen[of] = typing.get_type_hints(of)
        for hint in seen[of].values():
            kept_types(hint, seen)
    for below in typing.get_args(of):
        kept_types(below, seen)
    origin = typing.get_origin(of)
    return seen if origin is None else kept_types(origin, seen)


def has_text(hint: object) -> bool:
    """Whether any text can stand in a field of that type; what has a type of its own, as an id or a kind, is none."""
    return hint is str or any(has_text(below) for below in typing.get_args(hint))


def fields_with_text() -> Iterator[tuple[type, str]]:
    seen: dict[type, dict[str, object]] = {}
    for root in KEPT:
        kept_types(root, seen)
    return ((each, field) for each, hints in seen.items() for field, hint in hints.items() if has_text(hint))


def test_every_field_with_text_is_public_for_a_reason_or_has_a_private_word() -> None:
    fields = set(fields_with_text())
    assert len(fields) > 20
    names = {f"{each.__name__}.{field}" for each, field in fields - {*PUBLIC, *MARKED}}
    assert names == set(), "say why it is public, or put a word in it where private words are planted"
    assert {*PUBLIC, *MARKED} <= fields, "it is there no more"
    assert not PUBLIC.keys() & MARKED.keys()


def test_each_private_word_stands_on_the_disk_of_who_looks_for_it(tmp_path: Path) -> None:
    room = planted(Room(tmp_path / "home"))
    kept = b"".join(file.read_bytes() for file in room.home.data.rglob("*") if file.is_file())
    assert {word for words in MARKED.values() for word in words} <= EVERYTHING
    assert {word for word in EVERYTHING if word.encode() not in kept} == set()


def test_a_field_that_comes_is_asked_about() -> None:
    class Entry(Struct, frozen=True):
        words: tuple[str, ...] | None
        length: int

    hints = kept_types(tuple[Entry, ...], {})[Entry]
    assert [field for field, hint in hints.items() if has_text(hint)] == ["words"]
