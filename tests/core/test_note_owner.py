"""Where a note was taken, whose words it has and whom it is about follow from the timeline."""

from typing import Any

import pytest
from msgspec.structs import replace

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part, PartKind
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import Chosen, Note, NoteKind, Seen
from inspiratie_tui.core.notes.owner import When, by_part, changed_hands, note_owner, notes_moved
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.session import Session

DAAN, ESRA, CHEN = (PersonId(name) for name in "abc")
FACILITATOR = PersonId("F")
TALK = Part(title="Talk", kind=PartKind.DIALOGUE)
ROUND = Part(title="Round", each=MINUTE)
RECEIVERS = Part(title="Feedback", each=MINUTE, kind=PartKind.FEEDBACK)
GIVERS = Part(title="Feedback", each=MINUTE, kind=PartKind.FEEDBACK, givers=True)
FREE = Part(title="Feedback", kind=PartKind.FEEDBACK)
STEPS = Part(
    title="Feedback",
    kind=PartKind.FEEDBACK,
    givers=True,
    activities=(Activity(title="Write"), Activity(title="All", each=MINUTE)),
)
AGENDA = Agenda(parts=(TALK, ROUND, RECEIVERS, GIVERS, FREE, STEPS))


def note(text: str = "words", at: int = 0, kind: NoteKind = NoteKind.NOTE, **more: Any) -> Note:
    return Note("n", at, more.pop("seen", Seen()), kind, text, **more)


def session(part: Part, speaker: PersonId | None) -> Session:
    """A session that is in `part` for good, in which `speaker` has the floor from 10 on."""
    log: tuple[e.Event, ...] = (
        e.Opened(
            number=1,
            at=0,
            agenda=Agenda(parts=(part,)),
            participants=(DAAN, ESRA, CHEN),
            facilitators=(FACILITATOR,),
        ),
        e.WentTo(number=2, at=5, part=0, activity=1 if part.activities else None),
    )
    return fold(log if speaker is None else (*log, e.FloorGiven(number=3, at=10, person=speaker)))


@pytest.mark.parametrize(
    ("part", "turn", "kind", "text", "by", "about"),
    [
        # Whose turn it is, and a name at the beginning is whom it is about.
        (TALK, DAAN, NoteKind.NOTE, "words", DAAN, None),
        (TALK, DAAN, NoteKind.NOTE, "@{b} should rest", DAAN, ESRA),
        (TALK, DAAN, NoteKind.NOTE, "of @{b} then", DAAN, None),
        (TALK, None, NoteKind.NOTE, "@{b} is quiet", None, ESRA),
        (TALK, DAAN, NoteKind.FEEDBACK, "@{b} you were clear", DAAN, ESRA),
        (ROUND, CHEN, NoteKind.STEP, "call", CHEN, None),
        (ROUND, FACILITATOR, NoteKind.INSIGHT, "so it is", FACILITATOR, None),
        # The turn is that of who is given it; whose words they are stands first, else it is the circle.
        (RECEIVERS, ESRA, NoteKind.NOTE, "clear", None, ESRA),
        (RECEIVERS, ESRA, NoteKind.QUOTE, "clear", None, ESRA),
        (RECEIVERS, ESRA, NoteKind.FEEDBACK, "clear", None, ESRA),
        (RECEIVERS, ESRA, NoteKind.FEEDBACK, "@{a} clear", DAAN, ESRA),
        (RECEIVERS, ESRA, NoteKind.FEEDBACK, "@{b} you were clear", None, ESRA),
        (RECEIVERS, ESRA, NoteKind.FEEDBACK, "with @{a}", None, ESRA),
        (RECEIVERS, None, NoteKind.FEEDBACK, "@{a} clear", DAAN, None),
        # A step and a question are always by whoever has the turn.
        (RECEIVERS, ESRA, NoteKind.STEP, "call", ESRA, None),
        (RECEIVERS, ESRA, NoteKind.QUESTION, "why?", ESRA, None),
        (RECEIVERS, ESRA, NoteKind.STEP, "@{a} call", ESRA, DAAN),
        (RECEIVERS, ESRA, NoteKind.INSIGHT, "so it is", ESRA, None),
        (RECEIVERS, ESRA, NoteKind.AGREEMENT, "@{a} opens the door", DAAN, None),
        # The givers take turns: about the name, wherever it stands.
        (GIVERS, DAAN, NoteKind.FEEDBACK, "clear", DAAN, None),
        (GIVERS, DAAN, NoteKind.FEEDBACK, "to @{b}: clear", DAAN, ESRA),
        (GIVERS, DAAN, NoteKind.NOTE, "@{a} said so", DAAN, None),
        (STEPS, DAAN, NoteKind.NOTE, "@{b} clear", DAAN, ESRA),
        # Feedback without turns.
        (FREE, None, NoteKind.FEEDBACK, "@{a} clear", DAAN, None),
        (FREE, DAAN, NoteKind.FEEDBACK, "clear", DAAN, None),
        (FREE, DAAN, NoteKind.QUESTION, "@{b} why?", DAAN, ESRA),
    ],
)
def test_by_and_about(
    part: Part, turn: PersonId | None, kind: NoteKind, text: str, by: PersonId | None, about: PersonId | None
) -> None:
    there = session(part, turn)
    owner = note_owner(there, note(text, 20, kind))
    assert (owner.by, owner.about) == (by, about)
    assert owner.directed == (part.kind is PartKind.FEEDBACK or kind is NoteKind.FEEDBACK)
    chosen = note_owner(there, note(text, 20, kind, by=Chosen(CHEN), about=Chosen(None)))
    assert (chosen.by, chosen.about) == (CHEN, None)
    nobody = note_owner(there, note(text, 20, kind, by=Chosen(None), about=Chosen(CHEN)))
    assert (nobody.by, nobody.about) == (None, CHEN)


@pytest.mark.parametrize(
    ("part", "turn", "kind", "text", "person"),
    [
        (TALK, DAAN, NoteKind.NOTE, "brave", DAAN),
        (TALK, DAAN, NoteKind.NOTE, "@{b} brave", ESRA),
        (TALK, None, NoteKind.NOTE, "brave", None),
        (RECEIVERS, ESRA, NoteKind.NOTE, "@{a} clear", ESRA),
        (GIVERS, DAAN, NoteKind.NOTE, "clear", None),
        (TALK, DAAN, NoteKind.FEEDBACK, "clear", None),
    ],
)
def test_for_that_person_is_whom_it_is_about(
    part: Part, turn: PersonId | None, kind: NoteKind, text: str, person: PersonId | None
) -> None:
    assert note_owner(session(part, turn), note(text, 20, kind)).person == person


@pytest.mark.parametrize(
    ("at", "when", "part"),
    [
        (-5, When.BEFORE, None),
        (4, When.BEFORE, None),
        (5, When.DURING, 0),
        (49, When.DURING, 0),
        (50, When.AFTER, None),
        (60, When.AFTER, None),
        (69, When.AFTER, None),
        (70, When.DURING, 0),
        (79, When.DURING, 0),
        (80, When.AFTER, None),
    ],
)
def test_before_it_began_after_it_ended_and_in_the_hole_of_a_reopened_one_nobody_speaks(
    at: int, when: When, part: int | None
) -> None:
    log = (
        e.Opened(number=1, at=0, agenda=AGENDA, participants=(DAAN, ESRA), facilitators=()),
        e.WentTo(number=2, at=5, part=0, activity=None),
        e.FloorGiven(number=3, at=5, person=DAAN),
        e.Ended(number=4, at=50),
        e.Reopened(number=5, at=70),
        e.FloorGiven(number=6, at=70, person=DAAN),
        e.Ended(number=7, at=80),
    )
    owner = note_owner(fold(log), note(at=at, seen=Seen(0, None, ESRA)))
    assert (owner.when, owner.part) == (when, part)
    assert owner.by == (DAAN if when is When.DURING else None)


def test_of_a_session_that_lies_ready_every_note_is_from_before() -> None:
    ready = fold((e.Opened(number=1, at=0, agenda=AGENDA, participants=(DAAN,), facilitators=()),))
    owner = note_owner(ready, note(at=10))
    assert (owner.when, owner.place, owner.by) == (When.BEFORE, None, None)


def test_a_part_that_was_chosen_counts_and_one_that_is_gone_is_that_of_before_the_cursor() -> None:
    there = session(TALK, DAAN)
    after = replace(note(at=2), part=Chosen(0))
    assert note_owner(there, after).place == AgendaPosition(0)
    assert note_owner(there, after).by is None, "nobody spoke then"
    gone = replace(note(at=20), part=Chosen(7))
    assert note_owner(there, gone).place == AgendaPosition(0)
    assert note_owner(there, replace(gone, seen=Seen(9))).place is None
    assert note_owner(there, replace(note(at=20), part=Chosen(None))).place is None


def test_time_that_stands_still_belongs_to_the_turn_in_which_it_does(lead) -> None:
    led = lead(AGENDA)
    led.do(actions.forward)
    led.do(actions.give_floor, DAAN)
    led.wait(10).do(actions.hold)
    assert note_owner(led.session, note(at=15)).by == DAAN


def test_what_is_put_right_takes_its_notes_along_and_undo_brings_them_back(lead) -> None:
    led = lead(Agenda(parts=(TALK, RECEIVERS)))
    led.do(actions.forward)
    first = led.wait(MINUTE).do(actions.give_floor, DAAN)
    notes = [note(at=led.wait(MINUTE).now), note(at=led.now, kind=NoteKind.QUESTION), note(at=led.now, removed=True)]
    before = led.session
    led.write(e.Corrected, event=first.number, person=ESRA)
    assert [note_owner(led.session, one).by for one in notes] == [ESRA] * 3
    moved = notes_moved(before, led.session, notes)
    assert (moved.count, moved.to) == (2, (ESRA,))
    led.undo()
    assert notes_moved(before, led.session, notes).count == 0
    led.redo()
    assert notes_moved(before, led.session, notes) == moved
    kept = [replace(one, by=Chosen(CHEN)) for one in notes]
    assert notes_moved(before, led.session, kept).count == 0, "what somebody chose stays"


def test_in_a_round_of_feedback_it_goes_along_to_whom_it_is_about() -> None:
    moved = notes_moved(session(RECEIVERS, DAAN), session(RECEIVERS, ESRA), [note(at=20)])
    assert (moved.count, moved.to) == (1, (ESRA,))
    moved = notes_moved(session(TALK, DAAN), session(TALK, None), [note(at=20)])
    assert (moved.count, moved.to) == (1, (None,))


def test_notes_that_named_their_owner_may_change_hands() -> None:
    there = session(TALK, DAAN)
    notes = [
        note(at=20, seen=Seen(0, None, DAAN)),
        note(at=20, seen=Seen(0, None, ESRA)),
        note(at=7, seen=Seen(0, None, ESRA)),
        note(at=20, seen=Seen(), removed=True),
    ]
    assert changed_hands(there, notes) == 2


def test_notes_are_listed_before_by_part_and_after() -> None:
    log = (
        e.Opened(number=1, at=0, agenda=AGENDA, participants=(DAAN, ESRA), facilitators=()),
        e.WentTo(number=2, at=5, part=1, activity=None),
        e.WentTo(number=3, at=20, part=0, activity=None),
        e.Ended(number=4, at=50),
    )
    notes = [
        replace(note(at=at), id=str(at), part=part)
        for at, part in ((60, None), (30, None), (10, None), (31, None), (1, None), (2, Chosen(5)), (33, Chosen(None)))
    ]
    listed = [(there.when, there.part, [one.id for one, _ in there.notes]) for there in by_part(fold(log), notes)]
    assert listed == [
        (When.BEFORE, None, ["1"]),
        (When.DURING, 0, ["30", "31"]),
        (When.DURING, 1, ["10"]),
        (When.DURING, 5, ["2"]),
        (When.DURING, None, ["33"]),
        (When.AFTER, None, ["60"]),
    ]
