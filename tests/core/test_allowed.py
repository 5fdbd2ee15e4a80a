"""What may be kept in whose turn: by what they answered, by the first letter, and a step or question of their own."""

import pytest

from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE, SessionMs
from inspiratie_tui.core.notes.allowed import may_keep, may_write_at
from inspiratie_tui.core.notes.note import NoteDraft, NoteKind
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.fold import fold

A, B, C = (PersonId(name) for name in "abc")
ANSWERS = {A: MayWrite.OWN, B: MayWrite.NOTHING}
AGENDA = Agenda(
    parts=(
        Part(title="Round", each=2 * MINUTE),
        Part(title="Questions", each=2 * MINUTE, learning_question=True),
        Part(title="Talk"),
    )
)
LOG: tuple[e.Event, ...] = (
    e.Opened(number=1, at=SessionMs(0), agenda=AGENDA, participants=(A, B, C), facilitators=()),
    e.WentTo(number=2, at=SessionMs(0), part=0, activity=None),
    e.FloorGiven(number=3, at=SessionMs(10), person=A),
    e.FloorGiven(number=4, at=SessionMs(20), person=B),
    e.FloorGiven(number=5, at=SessionMs(30), person=C),
    e.WentTo(number=6, at=SessionMs(40), part=1, activity=None),
    e.FloorGiven(number=7, at=SessionMs(50), person=A),
    e.FloorGiven(number=8, at=SessionMs(60), person=B),
    e.WentTo(number=9, at=SessionMs(70), part=2, activity=None),
    e.Ended(number=10, at=SessionMs(80)),
)


@pytest.mark.parametrize(
    ("at", "may_write"),
    [
        (5, MayWrite.ALL),
        (10, MayWrite.OWN),
        (19, MayWrite.OWN),
        (20, MayWrite.NOTHING),
        (35, MayWrite.ALL),
        (55, MayWrite.ALL),
        (65, MayWrite.NOTHING),
        (75, MayWrite.ALL),
        (90, MayWrite.ALL),
    ],
)
def test_it_is_what_whoever_has_the_turn_answered(at: int, may_write: MayWrite) -> None:
    session = fold(LOG)
    assert may_write_at(session, SessionMs(at), ANSWERS) is may_write
    for kind in NoteKind:
        kept = may_write is MayWrite.ALL or (may_write is MayWrite.OWN and kind is NoteKind.STEP)
        assert may_keep(session, NoteDraft("x", kind, SessionMs(at)), ANSWERS) is kept
    assert may_write_at(session, SessionMs(at), {}) is MayWrite.ALL


def test_a_turn_put_right_takes_its_answer_along() -> None:
    corrected = fold((*LOG[:5], e.Corrected(number=6, at=SessionMs(35), event=5, person=B)))
    assert may_write_at(corrected, SessionMs(32), ANSWERS) is MayWrite.NOTHING


def test_what_is_heard_in_the_silence_before_a_turn_is_of_nobody() -> None:
    silent = fold((*LOG[:3], e.FloorGiven(number=4, at=SessionMs(20), person=B, silence=20_000)))
    assert may_write_at(silent, SessionMs(25), ANSWERS) is MayWrite.ALL
    assert may_write_at(silent, SessionMs(20_021), ANSWERS) is MayWrite.NOTHING
