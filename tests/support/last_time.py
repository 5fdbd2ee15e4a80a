"""A group that met a month ago, and what was said then: for looks at last time."""

from msgspec.structs import replace

from inspiratie_tui.core.moments import MINUTE, SessionMs
from inspiratie_tui.core.notes.note import Chosen, Note, NoteKind, Seen
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import MayWrite, PrivateLine, PrivatePage
from support.afternoons import hold
from support.on_disk import open_session, store_in
from support.room import Room

NAME = "2026-10-19-aaaa"
HELD = "# Session 1: arriving\n## Opening (20 min)\n## Dialogue (60 min)\n"
QUESTION = "How do I say no without going away?"
STEP = "on Tuesday speak last in the meeting"
ALONE = "ask for help before I need it"
PARKED = "who of us catches @{p4}?"
AGREED = "phones stay in the bag"
BETWEEN = "@{p1} and @{p2} have lunch"
WORD = "borrowed haste: the pace of somebody else"
LINES = ("Anouk asked: " + QUESTION, "and took along: " + STEP)
NOTHING = "of last time there is nothing here"


def said(number: int, person: str | None, kind: NoteKind, text: str, *, parked: bool = False) -> Note:
    """A note of the earlier session, with the words of `person`; None: of the circle."""
    by = Chosen(None if person is None else PersonId(person))
    return Note(f"n{number}", SessionMs(number * MINUTE), Seen(), kind, text, by=by, parked=parked)


NOTES = (
    said(1, "p1", NoteKind.LEARNING_QUESTION, QUESTION),
    said(2, "p1", NoteKind.STEP, STEP),
    said(3, "p3", NoteKind.STEP, ALONE),
    said(4, "p2", NoteKind.QUESTION, PARKED, parked=True),
    said(5, None, NoteKind.AGREEMENT, AGREED),
    said(6, None, NoteKind.AGREEMENT, BETWEEN),
    said(7, "p2", NoteKind.OUR_WORD, WORD),
)
"""Anouk has a question and a step, Chen a step, Bilal neither."""


def met(room: Room, *notes: Note, nothing: tuple[str, ...] = (), name: str = NAME) -> Room:
    """Let the group of `room` meet a month ago; of those in `nothing` nothing is to be written."""
    store = store_in(room.home.data)
    store.groups.write(room.group)
    with open_session(hold(room.home.data, room.group, name, HELD, 25, 50)) as session:
        for note in notes or NOTES:
            session.put_note(note)
    if nothing:
        people = tuple(PersonId(person) for person in nothing)
        page = PrivatePage((PrivateLine(may_write=MayWrite.NOTHING, people=people),))
        store.groups.write_private_page(room.group.id, page, PrivatePage())
    return replace(room, session_name=f"{room.session_name[:-4]}0002")
