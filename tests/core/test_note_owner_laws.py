"""Laws of whose a note is: the turn whose time holds its moment, whatever is put right and taken back."""

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions import undo
from inspiratie_tui.core.actions.corrections import Correction, correct, correctable_beginnings
from inspiratie_tui.core.actions.refusal import Refusal
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part, PartKind
from inspiratie_tui.core.agenda.position import block_at
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import Chosen, Note, NoteKind, Seen
from inspiratie_tui.core.notes.owner import When, by_part, kind_at, note_owner
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Ended, Opened, WentTo
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.log import Log

PEOPLE = [PersonId(name) for name in "abcF"]
FEEDBACK = PartKind.FEEDBACK
AGENDA = Agenda(
    parts=(
        Part(title="Talk", kind=PartKind.DIALOGUE),
        Part(title="Round", each=MINUTE),
        Part(title="Feedback", each=MINUTE, kind=FEEDBACK, learning_question=True),
        Part(title="Feedback", kind=FEEDBACK, givers=True, activities=(Activity(title="All", each=MINUTE),)),
        Part(title="Feedback", kind=FEEDBACK, learning_question=True),
    )
)


SEEN = Seen()


def note(
    at: int,
    kind: NoteKind = NoteKind.NOTE,
    seen: Seen = SEEN,
    part: Chosen[int] | None = None,
    text: str = "words",
) -> Note:
    return Note("n", at, seen, kind, text, part=part)


steps = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "forward",
                "forward",
                "give",
                "give",
                "pass",
                "hold",
                "end",
                "reopen",
                "undo",
                "redo",
                "correct",
                "gone to",
            ]
        ),
        st.integers(0, 5),
        st.integers(0, 3 * MINUTE),
    ),
    max_size=25,
)


def _try(led: Any, step: str, which: int) -> None:
    """Press the key if it does anything."""
    number = len(led.log) + 1
    asks: dict[str, Callable[[], Any]] = {
        "forward": lambda: actions.forward(led.session, led.now, number),
        "give": lambda: actions.give_floor(led.session, led.now, number, PEOPLE[which % 4]),
        "pass": lambda: actions.pass_turn(led.session, led.now, number),
        "hold": lambda: actions.hold(led.session, led.now, number),
        "end": lambda: actions.end(led.session, led.now, number),
        "reopen": lambda: actions.reopen(led.session, led.now, number),
        "undo": lambda: undo.undo(Log(led.log), led.now, number),
        "redo": lambda: undo.redo(Log(led.log), led.now, number),
        "gone to": lambda: actions.go_to(led.session, led.now, number, which),
        "correct": lambda: _correction(led, number, which),
    }
    answer = asks[step]()
    if not isinstance(answer, Refusal):
        led._happened(answer)


def _correction(led: Any, number: int, which: int) -> Any:
    beginnings = correctable_beginnings(led.log, led.now)
    chosen = beginnings[which % len(beginnings)] if beginnings else None
    if chosen is None:
        return correct(led.log, led.now, number, Correction(None, None, PEOPLE[which % 4]))
    middle = (chosen.earliest + chosen.latest) // 2
    return correct(led.log, led.now, number, Correction(chosen.event, middle, PEOPLE[which % 4]))


@settings(max_examples=200)
@given(walk=steps, moments=st.lists(st.integers(-MINUTE, 60 * MINUTE), min_size=1, max_size=8))
def test_a_note_is_of_the_turn_whose_time_holds_its_moment(lead, walk, moments) -> None:
    led = lead(AGENDA, people="abc", facilitators="F")
    for step, which, wait in walk:
        led.wait(wait)
        _try(led, step, which)
    after = led.session
    for at in moments:
        held = [span for span in after.spans if span.begin <= at and (span.end is None or at < span.end)]
        assert len(held) <= 1
        # A step is by whoever has the turn, in any form of round.
        owner = note_owner(after, note(at, NoteKind.STEP, Seen(99, 99, PersonId("nobody"))))
        turn = held[0].turn if held else None
        assert owner.place == (held[0].place if held else None)
        assert owner.by == (None if turn is None else after.turns[turn].person)
        assert (owner.when is When.DURING) == bool(held)
        assert owner.place is None or block_at(after.agenda, owner.place) is not None
        asks = owner.place is not None and after.agenda.parts[owner.place.part].learning_question
        assert (kind_at(after, at) is NoteKind.LEARNING_QUESTION) == (asks and owner.by in after.circle.seats)
        for kind in NoteKind:
            spoken = note_owner(after, note(at, kind, text="@{a} and @{b}"))
            assert spoken.by is None or spoken.by != spoken.about, "nobody is about themselves"


@settings(max_examples=100)
@given(walk=steps, moments=st.lists(st.integers(0, 60 * MINUTE), min_size=1, max_size=5))
def test_undo_and_redo_leave_every_note_as_it_was(lead, walk, moments) -> None:
    led = lead(AGENDA, people="abc", facilitators="F")
    for step, which, wait in walk:
        led.wait(wait)
        _try(led, step, which)
    notes = [note(at) for at in moments]
    before = [note_owner(led.session, one) for one in notes]
    if not isinstance(undo.undo(Log(led.log), led.now, 999), Refusal):
        led.undo()
        led.redo()
    assert [note_owner(led.session, one) for one in notes] == before


@given(
    at=st.integers(-9, 60),
    seen=st.builds(Seen, st.integers(-3, 9), st.none() | st.integers(-3, 9)),
    part=st.none() | st.builds(Chosen, st.none() | st.integers(-3, 9)),
)
def test_no_index_outside_the_agenda_is_ever_given(at: int, seen: Seen, part: Chosen[int] | None) -> None:
    there = fold(
        (
            Opened(number=1, at=0, agenda=AGENDA, participants=tuple(PEOPLE[:3]), facilitators=()),
            WentTo(number=2, at=5, part=1, activity=None),
            Ended(number=3, at=50),
        )
    )
    owner = note_owner(there, note(at, seen=seen, part=part))
    assert owner.place is None or block_at(there.agenda, owner.place) is not None
    assert sum(len(listed.notes) for listed in by_part(there, [note(at, seen=seen, part=part)])) == 1
