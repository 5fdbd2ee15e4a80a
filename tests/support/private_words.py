"""Everything private that a group can have, each with a word of its own: for screens and outputs that may show none.

`tests/architecture/test_private_fields.py` holds that no field in which text is kept was forgotten here.
"""

from datetime import date
from itertools import count

from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import Activity, Agenda, Part
from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND, SessionMs
from inspiratie_tui.core.notes.note import AfterQuestion, Note, NoteDraft, NoteKind, Outcome, Seen
from inspiratie_tui.core.people.group import Group, Person, PersonId, Role
from inspiratie_tui.core.people.private_page import PrivateLine, PrivatePage, TypedQuestion
from inspiratie_tui.home import make_missing
from inspiratie_tui.store.port import Alive
from support.afternoons import hold
from support.last_time import said
from support.on_disk import FILES, open_session, store_in
from support.room import Room

GUIDANCE, LAID_READY, REMARK = "guidanceword", "readyword", "remarkword"
HIDDEN = "hiddenword"
"""In all that stands in what the agenda hides from participants: titles, parentheses, questions, quotes, steps."""
DRAFT, MENDED, HALF = "draftword", "mendedword", "halfword"
FORMER = "Formerword"
"""A name, of somebody who left the group: it stands in notes alone."""
LINE, TYPED_QUESTION = "lineword", "pageword"
NOTES = {kind: f"word-{kind.value}" for kind in NoteKind}
"""Of this session, by kind; none is in another one."""
EARLIER = {kind: f"earlier-{kind.value}" for kind in NoteKind}
"""Of a session a month ago."""
ASKED, TOOK = "askedword", "tookword"
"""The question and the step of whoever sits first, of last time."""
TWO, EARLIER_TWO = "twoword", "earliertwo"
EVERYTHING = frozenset(
    {
        GUIDANCE,
        LAID_READY,
        REMARK,
        HIDDEN,
        DRAFT,
        MENDED,
        HALF,
        FORMER,
        LINE,
        TYPED_QUESTION,
        ASKED,
        TOOK,
        TWO,
        EARLIER_TWO,
    }
    | {*NOTES.values(), *EARLIER.values()}
)
"""Every word that is private."""
MARKED: dict[tuple[type, str], frozenset[str]] = {
    (Note, "text"): frozenset({*NOTES.values(), *EARLIER.values(), ASKED, TOOK, TWO, EARLIER_TWO}),
    (NoteDraft, "text"): frozenset({DRAFT, MENDED, HALF}),
    (PrivateLine, "text"): frozenset({LINE}),
    (TypedQuestion, "question"): frozenset({TYPED_QUESTION}),
    (Agenda, "guidance"): frozenset({GUIDANCE}),
    (Agenda, "preparation"): frozenset({LAID_READY}),
    (Part, "guidance"): frozenset({GUIDANCE}),
    (Activity, "guidance"): frozenset({GUIDANCE}),
}
"""The words that stand in each private field."""
AGENDA = f"""\
# Session 5: trying a step ({REMARK})
Begin: 14:00
End: 16:30
- [ ] {LAID_READY}

{GUIDANCE} for the whole session.

## Arriving ({REMARK}) (16 min, 2 min each, in two rows)
{GUIDANCE}
- What do you come in with?
- {GUIDANCE} without a question
## Writing: my next step (10 min, silent)
{GUIDANCE}
### {HIDDEN} alone ({REMARK}) (5 min, pairs, {HIDDEN}, facilitators only)
Lead: {REMARK}
{GUIDANCE}
- {HIDDEN}?
1. {HIDDEN} look (2 min, {HIDDEN}, {HIDDEN} listens)
   - {HIDDEN}?
## {HIDDEN} dialogue (40 min, {HIDDEN}, leads: {HIDDEN}, for us)
> {HIDDEN} gains nothing.
- {HIDDEN}?
## Break (15 min, at 15:30)
{GUIDANCE}
## Societal perspective (20 min, at least 15 min)
{GUIDANCE}
- Whom does it touch?
"""
_EARLIER_AGENDA = "# Earlier\n## Opening (16 min, 2 min each)\n## Dialogue (60 min)\n"
_EARLIER_NAME = "2026-10-19-aaaa"


def with_former(group: Group) -> Group:
    """The group with somebody who left it."""
    return replace(group, people=(*group.people, Person(PersonId("p99"), FORMER, Role.FORMER)))


def planted(room: Room, agenda: str = AGENDA, *, draft: bool = True) -> Room:
    """Lay a session ready in `room` in which everything private has been said; return the room with its people."""
    room = replace(room, group=with_former(room.group))
    make_missing(room.home, FILES)
    _a_month_ago(room)
    room.lay(agenda)
    with open_session(room.session) as session:
        for note in notes_of(NOTES, TWO, SessionMs(0)):
            session.put_note(note)
        half = NoteDraft(HALF, NoteKind.NOTE, SECOND, answers=AfterQuestion.CALL)
        typed = NoteDraft(f"{DRAFT} and", NoteKind.INSIGHT, SECOND) if draft else None
        mending = NoteDraft(MENDED, NoteKind.NOTE, SECOND, note="n0") if draft else None
        session.beat(Alive(room.clock.stamp(), typed, mending=mending, after=half))
    return room


def notes_of(words: dict[NoteKind, str], for_the_two: str, at: SessionMs) -> list[Note]:
    """A note of each kind, a question parked, and what the two wrote for themselves."""
    ids, anouk = count(), Seen(0, None, PersonId("p1"))
    notes = [
        Note(f"n{next(ids)}", at, anouk, kind, f"{text} @{{p99}}", parked=kind is NoteKind.QUESTION)
        for kind, text in words.items()
    ]
    asked = Note("two", at, Seen(), NoteKind.QUESTION, f"{for_the_two} @{{p99}}", answers=AfterQuestion.NEXT_TIME)
    return [*notes, asked]


def _a_month_ago(room: Room) -> None:
    """Hold the session before, and keep what the two wrote on the private page."""
    groups = store_in(room.home.data).groups
    groups.write(room.group)
    lines = (PrivateLine(f"{LINE} of Anouk"), PrivateLine(apart=(PersonId("p1"), PersonId("p3"))))
    asked = TypedQuestion(PersonId("p2"), f"{TYPED_QUESTION}?", date(2026, 10, 20), _EARLIER_NAME)
    groups.write_private_page(room.group.id, PrivatePage(lines, (asked,)), PrivatePage())
    with open_session(hold(room.home.data, room.group, _EARLIER_NAME, _EARLIER_AGENDA, 20, 60)) as session:
        last = (said(50, "p1", NoteKind.LEARNING_QUESTION, ASKED), said(51, "p1", NoteKind.STEP, TOOK))
        for note in (*notes_of(EARLIER, EARLIER_TWO, SessionMs(MINUTE)), *last):
            session.put_note(note)
        agreed = EARLIER[NoteKind.NOTE]
        settled = Note("done", SessionMs(HOUR), Seen(), NoteKind.AGREEMENT, agreed, outcome=Outcome.DONE)
        session.put_note(settled)
