"""Laws of steps: whatever is taken on, told, mended and put right, what stands at the end is what was put in."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from support.steps_of_a_year import PEOPLE, floors, session_of, step_note

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.notes.step_words import StepOutcome
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.year.held_session import HeldSession
from inspiratie_tui.core.year.living_steps import steps_after, steps_of

SAID = ("bellen", "dinsdag spreken", "gezet", "done", "bijgesteld: woensdag", "changed", "losgelaten", "getuige @{p4}")
OUTCOMES = {
    "gezet": StepOutcome.DONE,
    "done": StepOutcome.DONE,
    "bijgesteld: woensdag": StepOutcome.CHANGED,
    "changed": StepOutcome.CHANGED,
    "losgelaten": StepOutcome.LET_GO,
}
Line = tuple[PersonId | None, str]

lines = st.tuples(st.sampled_from((*PEOPLE, None)), st.sampled_from(SAID))
years = st.lists(st.lists(lines, max_size=5), min_size=1, max_size=10)


def noted(number: int, told: list[Line]) -> HeldSession:
    """The session with that number in which these lines were noted, whoever speaks in order of seats."""
    in_order = sorted(told, key=lambda line: 0 if line[0] is None else PEOPLE.index(line[0]) + 1)
    return session_of(number, *(step_note(who, text, second) for second, (who, text) in enumerate(in_order)))


def year_of(years: list[list[Line]]) -> list[HeldSession]:
    return [noted(number, told) for number, told in enumerate(years, 1)]


@given(years)
def test_every_total_at_the_end_of_a_year_is_what_was_put_in(told: list[list[Line]]) -> None:
    """Counted anew with a pile for each person: taken on, told of each outcome, living, with a witness."""
    sessions = year_of(told)
    taken_on, living, outcomes, witnessed = 0, Counter[PersonId](), Counter[StepOutcome](), 0
    for who, text in ((who, note.text) for held in sessions for note in held.notes for who in [_who(note)]):
        is_told = text in OUTCOMES or text.startswith("getuige")
        if who is None or not is_told or not living[who]:
            taken_on += 1
            living.update(() if who is None else (who,))
        elif text in OUTCOMES:
            outcomes[OUTCOMES[text]] += 1
            living[who] -= OUTCOMES[text] is not StepOutcome.CHANGED
        else:
            witnessed += 1
    steps = steps_of(sessions)
    assert len(steps) == taken_on
    assert Counter(came.outcome for step in steps for came in step.came) == outcomes
    assert Counter(step.person for step in steps if step.is_living and step.person) == +living
    assert sum(step.witness is not None for step in steps) <= witnessed
    assert (witnessed > 0) == any(step.witness for step in steps)
    # Nothing is told of a step before it was taken on, nor after it was over.
    for step in steps:
        assert all(step.session <= came.session for came in step.came)
        assert all(came.outcome is StepOutcome.CHANGED for came in step.came[:-1])


def _who(note: Note) -> PersonId | None:
    return None if note.at < 60_000 else PEOPLE[note.at // 60_000 - 1]


@settings(max_examples=40)
@given(years, st.randoms())
def test_in_which_order_notes_are_kept_does_not_matter(told: list[list[Line]], chance) -> None:
    sessions = year_of(told)
    shuffled = [replace(held, notes=tuple(chance.sample(held.notes, len(held.notes)))) for held in sessions]
    assert steps_of(shuffled) == steps_of(sessions)


@settings(max_examples=40)
@given(years, st.integers(0, 9))
def test_session_after_session_is_all_of_them_at_once(told: list[list[Line]], at: int) -> None:
    sessions = year_of(told)
    steps = steps_of(sessions[:at])
    for held in sessions[at:]:
        steps = steps_after(steps, held)
    assert steps == steps_of(sessions)


@settings(max_examples=40)
@given(years, st.data())
def test_a_removed_note_never_was_and_a_mended_one_was_always_so(told: list[list[Line]], data) -> None:
    sessions = year_of(told)
    number = data.draw(st.integers(0, len(sessions) - 1))
    notes = sessions[number].notes
    if not notes:
        return
    which = data.draw(st.integers(0, len(notes) - 1))
    text = data.draw(st.sampled_from(SAID))

    def steps_with(*changed: Note):
        held = replace(sessions[number], notes=(*notes[:which], *changed, *notes[which + 1 :]))
        return steps_of([*sessions[:number], held, *sessions[number + 1 :]])

    assert steps_with(replace(notes[which], removed=True)) == steps_with()
    line_by_line = [[(_who(note), note.text) for note in held.notes] for held in sessions]
    line_by_line[number][which] = (_who(notes[which]), text)
    assert steps_with(replace(notes[which], text=text)) == steps_of(year_of(line_by_line))


@settings(max_examples=50)
@given(years, st.integers(0, 9), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE))
def test_a_turn_put_right_takes_its_steps_along(told, number, was, now) -> None:
    """A floor given to the wrong one and put right is a floor given to the right one; undone it is as it was."""
    sessions = year_of(told)
    held = sessions[number % len(sessions)]
    given_to = tuple(now if who == was else who for who in PEOPLE)
    correction = e.Corrected(number=9, at=600_000, event=3 + PEOPLE.index(was), person=now)
    wrong = (*floors(*PEOPLE), correction)
    undone = (*wrong, e.Undone(number=10, at=600_001, event=9))

    def steps_with(events):
        led = session_of(held.number, *held.notes, events=events)
        return steps_of([led if other is held else other for other in sessions])

    assert steps_with(wrong) == steps_with(floors(*given_to))
    assert steps_with(undone) == steps_of(sessions)
