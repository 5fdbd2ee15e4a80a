"""Whom a form is about: the first digit in its first step, in each repeat anew; notes and the face follow."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from support.by_hand import GO, go_through, part
from support.drawn import agendas

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.next_step import AtEnd, NextPosition, next_step
from inspiratie_tui.core.agenda.details import Detail, DetailKind, GroupSize
from inspiratie_tui.core.agenda.model import Activity, Agenda, FormStep, PartKind, Voice
from inspiratie_tui.core.agenda.position import (
    AgendaPosition,
    block_at,
    position_after,
    positions,
    step_at,
    steps_of_repeat,
)
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.notes.owner import note_owner, notes_moved
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.changed_agenda import with_agenda
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.view.circle_slices import floor_slice
from inspiratie_tui.core.view.form_slices import StepFloor, StepSlice, Who

NAMES = {"a": "Anouk", "b": "Bilal", "c": "Chen", "d": "Daan", "F": "Noor", "G": "Marco"}


def step(title: str, minutes: int, **facts: Any) -> FormStep:
    return FormStep(title=title, length=minutes * MINUTE, **facts)


TELL = step("Tell", 5, speaks=Voice.BRINGER)
ASK = step("Ask", 8, speaks=Voice.CIRCLE)
BACK = step("Turned away", 10, speaks=Voice.CIRCLE, listens=Voice.BRINGER)
SILENCE = step("Silence", 1, silent=True)
WHAT = step("What struck you?", 5, speaks=Voice.BRINGER, listens=Voice.CIRCLE)
OPEN = step("Open", 5, speaks=Voice.WHOEVER_WANTS)
STEPS = (TELL, ASK, BACK, SILENCE, WHAT, OPEN)
TWICE = Activity(title="On the table", length=80 * MINUTE, times=2, steps=STEPS)
FORM = Agenda(parts=(part("Reflection", activities=(TWICE,)),))
BRINGER = Who(None, Voice.BRINGER)
DAAN = Who("Daan", Voice.BRINGER)
CIRCLE = Who(None, Voice.CIRCLE)


def digit(person: str):
    return lambda led: led.do(actions.give_floor, person)


def floor(led) -> StepFloor | None:
    return floor_slice(led.session, NAMES).step


def bringers(led) -> list[str | None]:
    return [led.session.bringer_at(AgendaPosition(0, 0, repeat)) for repeat in (0, 1)]


def test_the_first_digit_in_the_first_step_is_the_bringer_of_that_repeat(lead) -> None:
    led = go_through(lead(FORM), (GO, 1, digit("d"), 1, digit("b"), 3, GO, 1, digit("a")))
    assert (bringers(led), led.floor) == (["d", None], "a")
    go_through(led, (GO, GO, GO, GO, GO, 1, digit("c")))
    assert bringers(led) == ["d", "c"]
    assert led.session.bringer_at(AgendaPosition(0, 0, 0, 4)) == "d"


def test_it_can_be_a_facilitator_and_somebody_who_was_not_here(lead) -> None:
    led = go_through(lead(FORM), (lambda led: led.do(actions.toggle_presence, "d"), GO, digit("d")))
    assert bringers(led) == ["d", None]
    assert bringers(go_through(lead(FORM), (GO, digit("F")))) == ["F", None]


def test_later_steps_and_forms_about_nobody_choose_nobody(lead) -> None:
    assert bringers(go_through(lead(FORM), (GO, GO, digit("d")))) == [None, None]
    circle = Agenda(parts=(part("Talk", activities=(Activity(title="Talk", steps=(ASK, SILENCE)),)),))
    assert bringers(go_through(lead(circle), (GO, digit("d")))) == [None, None]


def test_a_receiver_is_chosen_like_a_bringer(lead) -> None:
    steps = (step("Listen", 3, speaks=Voice.CIRCLE, listens=Voice.RECEIVER), step("Answer", 1, speaks=Voice.RECEIVER))
    agenda = Agenda(parts=(part("Feedback", activities=(Activity(title="Feedback", steps=steps),)),))
    led = go_through(lead(agenda), (GO,))
    assert floor(led) == StepFloor(CIRCLE, Who(None, Voice.RECEIVER), Voice.RECEIVER, StepSlice("Answer", 1, 2))
    assert bringers(go_through(led, (digit("d"),))) == ["d", None]


def test_undo_and_a_correction_make_it_somebody_else(lead) -> None:
    led = go_through(lead(FORM), (GO, 1, digit("d"), 2))
    led.undo()
    assert bringers(led) == [None, None]
    led.redo()
    led.write(e.Corrected, event=3, person="b")
    assert bringers(led) == ["b", None]


def test_one_key_leads_on_also_when_nobody_was_chosen(lead) -> None:
    led = go_through(lead(FORM), (GO, digit("d")))
    places = []
    for _ in range(5):
        led.do(actions.forward)
        places.append(led.session.place.step)
    assert places == [1, 2, 3, 4, 5]
    assert go_through(lead(FORM), (GO, GO)).session.place.step == 1


def test_the_face_asks_and_then_says_who_speaks_and_who_listens(lead) -> None:
    led = go_through(lead(FORM), (GO,))
    assert floor(led) == StepFloor(BRINGER, None, Voice.BRINGER, StepSlice("Ask", 1, 6))
    go_through(led, (digit("d"),))
    assert floor(led) == StepFloor(DAAN)
    shown = []
    for _ in range(5):
        go_through(led, (GO,))
        shown.append(floor(led))
    assert shown == [
        StepFloor(CIRCLE),
        StepFloor(CIRCLE, DAAN),
        StepFloor(),
        StepFloor(DAAN, CIRCLE),
        StepFloor(Who(None, Voice.WHOEVER_WANTS)),
    ]


def test_another_digit_beside_the_bringer_leaves_them_on_the_face(lead) -> None:
    """Whoever pressed the wrong one first sees whom the form is about still, before it goes on."""
    led = go_through(lead(FORM), (GO, digit("d"), digit("a")))
    assert led.floor == "a"
    assert floor(led) == StepFloor(DAAN, DAAN), "who speaks is who has the floor; who listens stands below"
    assert floor(go_through(led, (digit("d"),))) == StepFloor(DAAN)


def test_the_face_says_the_bringer_when_nobody_was_chosen(lead) -> None:
    assert floor(go_through(lead(FORM), (GO, GO, GO))) == StepFloor(CIRCLE, BRINGER)


def test_it_is_not_asked_before_it_begins_nor_while_time_stands_still(lead) -> None:
    assert floor(lead(FORM)) is None
    assert floor(go_through(lead(FORM), (GO, lambda led: led.do(actions.hold)))) == StepFloor(BRINGER)
    assert floor(go_through(lead(FORM), (GO, lambda led: led.do(actions.end)))) is None


@pytest.mark.parametrize(
    ("word", "listener", "expected"),
    [
        ("Noor", "", StepFloor(Who("Noor"))),
        ("noor", "MARCO", StepFloor(Who("Noor"), Who("Marco"))),
        ("Nora", "Chen", StepFloor()),  # no facilitator of this group
    ],
)
def test_a_facilitator_is_named(lead, word: str, listener: str, expected: StepFloor) -> None:
    named = step("Explain", 5, listener=listener, details=(Detail(DetailKind.REMARK, word=word),))
    assert floor(go_through(lead(Agenda(parts=(part("Talk", steps=(named,)),))), (GO,))) == expected


def note(at: float, text: str = "words", kind: NoteKind = NoteKind.NOTE) -> Note:
    return Note("n", int(at * MINUTE), Seen(), kind, text)


LED = (GO, 1, digit("d"), 4, GO, 8, GO, 4, digit("a"), 6, GO, 1, GO, 5, GO)


@pytest.mark.parametrize(
    ("at", "text", "kind", "by", "about"),
    [
        # In the bringer's own step by the bringer, also before the digit came.
        (0.5, "words", NoteKind.NOTE, "d", None),
        (3, "words", NoteKind.NOTE, "d", None),
        (3, "@{b} helped", NoteKind.NOTE, "d", "b"),
        (3, "@{d} himself", NoteKind.NOTE, "d", None),
        # In the steps of the circle by the circle, about the bringer.
        (6, "words", NoteKind.NOTE, None, "d"),
        (6, "@{b} wondered", NoteKind.NOTE, None, "b"),
        (14, "words", NoteKind.QUOTE, None, "d"),
        # Who has the floor there speaks for themselves.
        (18, "words", NoteKind.NOTE, "a", "d"),
        (23.5, "words", NoteKind.NOTE, None, "d"),
        (25, "words", NoteKind.NOTE, "d", None),
        (30, "words", NoteKind.NOTE, None, "d"),
        # A step and a question are by whoever has the turn.
        (3, "call", NoteKind.STEP, "d", None),
        (18, "call", NoteKind.STEP, "a", None),
        (14, "why?", NoteKind.QUESTION, None, None),
    ],
)
def test_notes_are_by_the_circle_about_the_bringer(
    lead, at: float, text: str, kind: NoteKind, by: str | None, about: str | None
) -> None:
    owner = note_owner(go_through(lead(FORM), LED).session, note(at, text, kind))
    assert (owner.by, owner.about) == (by, about)


def test_in_a_part_of_feedback_a_name_first_says_whose_words_they_are(lead) -> None:
    agenda = Agenda(parts=(part("Feedback", kind=PartKind.FEEDBACK, activities=(TWICE,)),))
    session = go_through(lead(agenda), LED).session
    owner = note_owner(session, note(6, "@{b} you were clear"))
    assert (owner.by, owner.about, owner.directed) == ("b", "d", True)


@pytest.mark.parametrize(
    "form",
    [
        replace(TWICE, size=GroupSize.TRIOS),
        replace(TWICE, steps=(replace(TELL, size=GroupSize.PAIRS), *STEPS[1:])),
    ],
    ids=["the form", "its first step"],
)
def test_small_groups_have_one_each_so_nobody_asks_and_a_digit_is_the_one_of_ours(lead, form: Activity) -> None:
    led = go_through(lead(Agenda(parts=(part("Reflection", activities=(form,)),))), (GO,))
    assert (floor(led).speaks, floor(led).asks) == (BRINGER, None)
    go_through(led, (digit("d"), 1, GO, GO, 1))
    owner = note_owner(led.session, note(led.now / MINUTE))
    assert (bringers(led), floor(led).listens, owner.by, owner.about) == (["d", None], DAAN, None, "d")


def test_notes_go_along_when_it_was_somebody_else(lead) -> None:
    led = go_through(lead(FORM), LED)
    before = led.session
    led.write(e.Corrected, event=3, person="b")
    moved = notes_moved(before, led.session, [note(3), note(6), note(18)])
    assert (moved.count, moved.to) == (3, ("b",))


def test_an_agenda_that_is_about_nobody_any_more_forgets_it(lead) -> None:
    session = go_through(lead(FORM), (GO, digit("d"))).session
    changed = with_agenda(session, Agenda(parts=(part("Reflection", activities=(Activity(title="x"),)),)))
    assert changed.bringers == ()
    assert with_agenda(session, FORM).bringers == session.bringers


@given(agenda=agendas, digits=st.lists(st.sampled_from("abcdF"), min_size=1, max_size=3))
@settings(max_examples=40)
def test_in_any_form_the_first_digit_counts_in_all_its_steps_and_forward_waits_for_nobody(
    agenda: Agenda, digits: list[str]
) -> None:
    opened = e.Opened(number=1, at=0, agenda=agenda, participants=tuple("abcd"), facilitators=("F",))
    for place in positions(agenda):
        block = block_at(agenda, place)
        assert block is not None
        here = step_at(agenda, place)
        if here is None:
            continue
        log = [opened, e.WentTo(number=2, at=1, **place._asdict())]
        log += [e.FloorGiven(number=number, at=number, person=person) for number, person in enumerate(digits, 3)]
        session = fold(tuple(log))
        following = position_after(agenda, place)
        if not block.silence or here.is_of_bringer:
            assert next_step(session) == (AtEnd() if following is None else NextPosition(following))
        chosen = digits[0] if block.has_bringer and place.step == 0 else None
        assert {session.bringer_at(other) for other in steps_of_repeat(agenda, place)} == {chosen}
        assert {session.bringer_at(place._replace(repeat=place.repeat + 1))} == {None}
