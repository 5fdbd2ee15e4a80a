"""The steps that people took on, and what became of each, told by hand over several sessions."""

from datetime import date

from msgspec.structs import replace
from support.steps_of_a_year import ANOUK, BILAL, DAAN, FIRST, floors, session_of, step_note

from inspiratie_tui.core.notes.note import Chosen, NoteKind, StepRef
from inspiratie_tui.core.notes.step_words import StepOutcome
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.year.living_steps import Step, Witness, living_steps, step_named_by, steps_of

TAKEN_ON = step_note(ANOUK, "dinsdag bij het overleg als laatste spreken")
TUESDAY = date(2026, 12, 8)
SECOND = date(2027, 1, 1)
"""The day of session 2."""


def only(*sessions) -> Step:
    (step,) = steps_of(sessions)
    return step


def test_a_step_has_words_a_day_and_whose_it_is() -> None:
    step = only(session_of(1, TAKEN_ON))
    assert (step.person, step.words, step.day) == (ANOUK, TAKEN_ON.text, TUESDAY)
    assert (step.session, step.number, step.taken_on, step.note) == ("2026-12-04-aa01", 1, FIRST, TAKEN_ON.id)
    assert (step.witness, step.outcome, step.is_living) == (None, None, True)


def test_a_witness_is_named_a_minute_later() -> None:
    assert only(session_of(1, TAKEN_ON, step_note(ANOUK, "getuige @{p4}", 30))).witness == Witness(DAAN)


def test_a_witness_can_be_from_outside_and_stand_in_the_same_note() -> None:
    step = only(session_of(1, step_note(ANOUK, "dinsdag als laatste spreken, getuige mijn zus Marieke")))
    assert step.witness == Witness(None, "mijn zus Marieke")
    assert step.words == "dinsdag als laatste spreken"


def test_the_last_witness_counts() -> None:
    named = (step_note(ANOUK, "getuige Marieke", 10), step_note(ANOUK, "getuige @{p2}", 20))
    assert only(session_of(1, TAKEN_ON, *named)).witness == Witness(BILAL)


def test_what_came_of_it_has_its_session_and_its_day() -> None:
    told = step_note(ANOUK, "gezet")
    step = only(session_of(1, TAKEN_ON), session_of(2, told))
    assert not step.is_living
    (came,) = step.came
    assert (came.outcome, came.session, came.number, came.on, came.note) == (
        StepOutcome.DONE,
        "2027-01-01-aa02",
        2,
        SECOND,
        told.id,
    )


def test_a_step_that_is_changed_goes_on_for_the_day_that_was_told() -> None:
    step = only(session_of(1, TAKEN_ON), session_of(2, step_note(ANOUK, "bijgesteld: woensdag")))
    assert (step.is_living, step.outcome, step.day) == (True, StepOutcome.CHANGED, date(2027, 1, 6))
    assert step.words == TAKEN_ON.text, "another day makes no other step"


def test_a_change_may_name_another_witness_and_no_less_of_the_step_is_left() -> None:
    first = step_note(ANOUK, f"{TAKEN_ON.text}, getuige Marieke")
    step = only(session_of(1, first), session_of(2, step_note(ANOUK, "bijgesteld: di 12 jan, getuige @{p4}")))
    assert (step.words, step.day, step.witness) == (TAKEN_ON.text, date(2027, 1, 12), Witness(DAAN))
    assert only(session_of(1, first), session_of(2, step_note(ANOUK, "bijgesteld"))).witness == Witness(None, "Marieke")


def test_a_step_that_is_changed_has_the_words_that_were_told_last() -> None:
    told = [step_note(ANOUK, f"changed: {words}") for words in ("eerst bellen", "maandag", "dan schrijven")]
    step = only(session_of(1, TAKEN_ON), *(session_of(number, note) for number, note in enumerate(told, 2)))
    assert step.words == "dan schrijven"
    assert step.first_words == TAKEN_ON.text
    assert [came.words for came in step.came] == ["eerst bellen", "maandag", "dan schrijven"]


def test_a_day_that_is_over_goes_when_the_step_is_changed_without_one() -> None:
    changed = step_note(ANOUK, "bijgesteld")
    assert only(session_of(1, TAKEN_ON), session_of(2, changed)).day is None
    coming = step_note(ANOUK, "12 januari praten")
    assert only(session_of(1, coming), session_of(2, changed)).day == date(2027, 1, 12)


def test_it_is_the_latest_living_step_of_whoever_has_the_turn() -> None:
    first, second = step_note(ANOUK, "bellen", 1), step_note(ANOUK, "schrijven", 2)
    bilal = step_note(BILAL, "wandelen")
    done = step_note(ANOUK, "gezet", 0)
    steps = steps_of([session_of(1, first, second, bilal), session_of(2, done), session_of(3, done)])
    assert [(step.words, step.is_living) for step in steps] == [
        ("bellen", False),
        ("schrijven", False),
        ("wandelen", True),
    ]
    assert [step.came[0].session[-4:] for step in steps if step.came] == ["aa03", "aa02"]
    assert living_steps(steps, ANOUK) == ()
    assert [step.words for step in living_steps(steps, BILAL)] == ["wandelen"]


def test_without_a_living_step_it_is_a_step_with_these_words() -> None:
    for words in ("gezet", "getuige @{p4}", "bijgesteld: woensdag"):
        step = only(session_of(1, step_note(ANOUK, words)))
        assert (step.words, step.witness, step.came) == (words, None, ())
    let_go = (TAKEN_ON, step_note(ANOUK, "losgelaten", 10), step_note(ANOUK, "getuige @{p4}", 20))
    assert [step.words for step in steps_of([session_of(1, *let_go)])] == [TAKEN_ON.text, "getuige @{p4}"]


def test_where_nobody_has_the_turn_every_note_is_a_step_of_nobody() -> None:
    steps = steps_of([session_of(1, step_note(None, "bellen"), step_note(None, "gezet", 1))])
    assert [(step.person, step.words) for step in steps] == [(None, "bellen"), (None, "gezet")]


def test_whose_words_they_are_can_be_chosen() -> None:
    chosen = replace(step_note(None, "gezet"), by=Chosen(ANOUK))
    assert not only(session_of(1, TAKEN_ON), session_of(2, chosen)).is_living


def test_other_kinds_doubtful_and_removed_notes_say_nothing() -> None:
    told = step_note(ANOUK, "gezet", 10)
    others = [replace(told, kind=NoteKind.QUOTE), replace(told, doubtful=True), replace(told, removed=True)]
    for other in others:
        assert only(session_of(1, TAKEN_ON, other)).is_living


def test_putting_a_turn_right_takes_its_steps_along_and_undo_brings_them_back() -> None:
    notes = (TAKEN_ON, step_note(ANOUK, "getuige @{p4}", 10))
    wrong = (*floors(ANOUK, BILAL), e.Corrected(number=5, at=300_000, event=3, person=BILAL))
    step = only(session_of(1, *notes, events=wrong))
    assert (step.person, step.witness) == (BILAL, Witness(DAAN))
    undone = (*wrong, e.Undone(number=6, at=300_001, event=5))
    assert only(session_of(1, *notes, events=undone)).person == ANOUK


def test_while_a_note_is_typed_it_names_the_step_it_would_name() -> None:
    first = session_of(1, TAKEN_ON)
    witness = step_note(ANOUK, "getuige @{p4}", 10)
    step = step_named_by((), first, witness)
    assert (step.note, step.day, step.witness) == (TAKEN_ON.id, TUESDAY, Witness(DAAN))
    before = steps_of([first])
    second = session_of(2, step_note(ANOUK, "bijgesteld: woensdag"))
    assert step_named_by(before, second, step_note(ANOUK, "gezet", 10)).outcome is StepOutcome.DONE
    new = step_named_by(before, second, step_note(ANOUK, "zondag niets", 10))
    assert (new.words, new.day, new.came) == ("zondag niets", date(2027, 1, 3), ())


def test_a_note_that_is_mended_is_not_there_twice() -> None:
    held = session_of(1, TAKEN_ON, step_note(ANOUK, "gezet", 10))
    assert step_named_by((), held, replace(TAKEN_ON, text="maandag bellen")).day == date(2026, 12, 7)


def test_a_note_that_chose_a_step_tells_of_that_one_whatever_was_taken_on_since() -> None:
    first, second = step_note(ANOUK, "bellen"), step_note(ANOUK, "schrijven", 10)
    sessions = (session_of(1, first), session_of(2, second))
    chosen = StepRef(sessions[0].name, first.id)

    def told(*words: str) -> dict[str, list[StepOutcome]]:
        notes = [replace(step_note(ANOUK, word, 20 + number), step=chosen) for number, word in enumerate(words)]
        steps = steps_of((*sessions, session_of(3, *notes)))
        return {step.words: [came.outcome for came in step.came] for step in steps}

    assert told("gezet") == {"bellen": [StepOutcome.DONE], "schrijven": []}
    assert told("gezet", "bijgesteld")["bellen"] == [StepOutcome.DONE, StepOutcome.CHANGED]
    living = steps_of((*sessions, session_of(3, replace(step_note(ANOUK, "bijgesteld"), step=chosen))))
    assert [step.words for step in living_steps(living, ANOUK)] == ["bellen", "schrijven"], "in the order of before"
    gone = (session_of(2, second), session_of(3, replace(step_note(ANOUK, "gezet"), step=chosen)))
    assert [step.words for step in steps_of(gone)] == ["schrijven", "gezet"], "of another one it says nothing"
