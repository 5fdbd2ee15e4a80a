"""Until when the pen is down, and what was written before it was."""

from typing import Any

import pytest
from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE, SessionMs
from inspiratie_tui.core.notes.note import Note, NoteDraft, NoteKind, PenDown, Seen
from inspiratie_tui.core.notes.pen import Written, ends_pen, pen_put_down, written_already
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.fold import fold

A, B, C = (PersonId(name) for name in "abc")
AGENDA = Agenda(parts=(Part(title="Round", each=2 * MINUTE), Part(title="Talk"), Part(title="Closing")))
LOG: tuple[e.Event, ...] = (
    e.Opened(number=1, at=SessionMs(0), agenda=AGENDA, participants=(A, B, C), facilitators=()),
    e.WentTo(number=2, at=SessionMs(0), part=0, activity=None),
    e.FloorGiven(number=3, at=SessionMs(10), person=A),
    e.FloorGiven(number=4, at=SessionMs(20), person=B),
)
TALKED = (*LOG, e.WentTo(number=5, at=SessionMs(30), part=1, activity=None))
SIX = SessionMs(60)


def event(kind: type[e.Event], log: tuple[e.Event, ...], **more: Any) -> e.Event:
    return kind(number=len(log) + 1, at=SIX, **more)


@pytest.mark.parametrize(
    ("log", "kind", "more", "ends"),
    [
        (LOG, e.FloorGiven, {"person": C}, True),
        (LOG, e.FloorReturned, {"person": A}, True),
        (LOG, e.Passed, {"person": B, "then": C}, True),
        (LOG, e.WentTo, {"part": 1, "activity": None}, True),
        (LOG, e.Ended, {}, True),
        (LOG, e.Held, {}, False),
        (LOG, e.Lengthened, {"part": 0, "by": MINUTE}, False),
        (LOG, e.Came, {"person": C}, False),
        (LOG, e.Corrected, {"event": 4, "person": C}, False),
        (LOG, e.Corrected, {"event": 4, "to": SessionMs(12)}, False),
        (LOG, e.Undone, {"event": 4}, False),
        (LOG, e.AgendaChanged, {"agenda": replace(AGENDA, title="Other")}, False),
        (TALKED, e.FloorGiven, {"person": C}, False),
        (TALKED, e.HandRaised, {"person": C}, False),
        (TALKED, e.Held, {}, False),
        (TALKED, e.WentTo, {"part": 2, "activity": None}, True),
        (TALKED, e.Ended, {}, True),
    ],
)
def test_it_ends_with_the_turn_in_a_round_else_with_the_part(
    log: tuple[e.Event, ...], kind: type[e.Event], more: dict[str, Any], ends: bool
) -> None:
    before, happened = fold(log), event(kind, log, **more)
    pen = pen_put_down(before, log[-1].number)
    assert pen == PenDown(of_turn=log is LOG, after=log[-1].number)
    assert ends_pen(pen, before, happened, fold((*log, happened))) is ends


def note(name: str, at: int, **more: Any) -> Note:
    return Note(name, SessionMs(at), Seen(), NoteKind.NOTE, "words", **more)


def draft(at: int, mends: str | None = None) -> NoteDraft:
    return NoteDraft("half", NoteKind.NOTE, SessionMs(at), note=mends)


NOTES = (note("first", 12), note("b", 22), note("removed", 25, removed=True), note("b later", 28))


@pytest.mark.parametrize(
    ("log", "notes", "drafts", "written"),
    [
        (LOG, NOTES, (), ("b", "removed", "b later")),
        (LOG, NOTES[:1], (), ()),
        (LOG, NOTES[:1], (draft(27),), (27,)),
        (LOG, NOTES[:1], (draft(12),), ()),
        (LOG, NOTES, (draft(22, "b"),), ("b", "removed", "b later", 22)),
        (TALKED, NOTES, (), ("b later",)),
        (TALKED, NOTES[:3], (), ("b",)),
        (TALKED, NOTES, (draft(40),), (40,)),
        (TALKED, NOTES, (draft(15),), ("b later",)),
        (TALKED, NOTES, (draft(28, "b later"),), ("b later", 28)),
        (TALKED, (), (), ()),
    ],
)
def test_what_was_written_already(
    log: tuple[e.Event, ...], notes: tuple[Note, ...], drafts: tuple[NoteDraft, ...], written: tuple[str | int, ...]
) -> None:
    there = written_already(fold(log), notes, drafts, SessionMs(60))
    assert (*there.notes, *(draft.at for draft in there.drafts)) == written


def test_in_the_silence_before_a_turn_it_is_the_last_one() -> None:
    """Nobody speaks yet, and what is not to stand there was said by who spoke last."""
    silence = fold((*LOG, e.FloorGiven(number=5, at=SessionMs(30), person=C, silence=100)))
    assert written_already(silence, NOTES, (), SessionMs(60)).notes == ("b later",)
    assert written_already(silence, NOTES, (), SessionMs(131)).notes == ()


def test_a_note_that_is_being_mended_counts_once() -> None:
    assert Written(("b",), (draft(22, "b"), draft(30))).count == 2
