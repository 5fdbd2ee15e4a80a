"""The lines of the live screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.view.form_slices import StepSlice
from inspiratie_tui.core.view.slices import Count, Face, FloorSlice, NextStepSlice, Onward, Pace, TimeSlice
from inspiratie_tui.texts.cells import cells, cut, padded
from inspiratie_tui.texts.live_text import face_caption, figures, next_step_line, round_line, unit
from inspiratie_tui.texts.repeats import repeat_words

TITLES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60)


@pytest.mark.parametrize(
    ("time", "caption"),
    [
        *((TimeSlice(Face.LEFT, pace=pace), "this part") for pace in Pace),
        *((TimeSlice(Face.LEFT, of_turn=True, pace=pace), "this turn") for pace in Pace),
        *((TimeSlice(Face.LEFT, of_activity=True, pace=pace), "this activity") for pace in Pace),
        (TimeSlice(Face.LEFT, of_activity=True, changing_over=True), "changing over"),
        (TimeSlice(Face.LEFT, of_activity=True, step=StepSlice("Tell", 0, 6)), "Tell"),
        (TimeSlice(Face.LEFT, of_activity=True, step=StepSlice("", 2, 6)), "3 of 6"),
        (TimeSlice(Face.LEFT, of_activity=True, step=StepSlice("", 0, 1)), "this activity"),
        (
            TimeSlice(Face.READY, Count(5), of_activity=True, step=StepSlice("Tell", 0, 6), gone=0),
            "Tell · ready to begin",
        ),
        (TimeSlice(Face.HELD, clock=942 * MINUTE), "time stands still since 15:42"),
        (TimeSlice(Face.BACK_AT, clock=1140 * MINUTE), "when we go on"),
        (TimeSlice(Face.BACK_AT, clock=1140 * MINUTE, pace=Pace.OVER), "we were to go on at 19:00"),
        (TimeSlice(Face.READY, Count(5), gone=0), "this part · ready to begin"),
        (TimeSlice(Face.READY, Count(5), of_activity=True, gone=0), "this activity · ready to begin"),
        (TimeSlice(Face.READY, gone=0), "this part · ready to begin"),  # the settings want no digits
        (TimeSlice(Face.READY), "ready to begin, without a length"),
        (TimeSlice(Face.ENDED), "the session is over"),
        (TimeSlice(Face.SPENT, Count(3)), "this part so far"),
        (TimeSlice(Face.SPENT, Count(3), of_activity=True), "this activity so far"),
        (TimeSlice(Face.SPENT), "under way, without a length"),  # the settings want no digits
    ],
)
def test_captions(time: TimeSlice, caption: str) -> None:
    assert face_caption(time) == caption


@pytest.mark.parametrize(
    ("time", "shown"),
    [
        (TimeSlice(Face.LEFT, Count(12)), "12 min"),
        (TimeSlice(Face.LEFT, Count(0, 58), Pace.NEARLY), "0:58"),
        (TimeSlice(Face.LEFT, Count(0, 5), Pace.NEARLY), "0:05"),
        (TimeSlice(Face.LEFT, Count(0, 0), Pace.OVER), "0:00"),  # not past it yet
        (TimeSlice(Face.LEFT, Count(0, 20), Pace.OVER), "+0:20"),
        (TimeSlice(Face.LEFT, Count(3), Pace.OVER), "+3 min"),
        (TimeSlice(Face.LEFT, Count(3, 0), Pace.OVER), "+3:00"),  # every second is shown
        (TimeSlice(Face.SPENT, Count(0, 20)), "0:20"),
        (TimeSlice(Face.SPENT, Count(3)), "3 min"),
        (TimeSlice(Face.READY, Count(25)), "25 min"),
        (TimeSlice(Face.BACK_AT, clock=995 * MINUTE), "16:35"),
        (TimeSlice(Face.BACK_AT, clock=995 * MINUTE, pace=Pace.OVER), "16:35"),
        (TimeSlice(Face.HELD, clock=942 * MINUTE), ""),
        (TimeSlice(Face.ENDED), ""),
        (TimeSlice(Face.LEFT), ""),  # the settings want no digits
    ],
)
def test_digits_have_a_unit_or_are_read_as_they_stand(time: TimeSlice, shown: str) -> None:
    assert f"{figures(time)} {unit(time)}".strip() == shown


def floor(**changed: object) -> FloorSlice:
    facts: dict[str, object] = {
        "speaker": None,
        "next": None,
        "is_round": False,
        "waiting": (),
        "done": 0,
        "total": 0,
        "complete": False,
    }
    return FloorSlice(**{**facts, **changed})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (floor(), ""),
        (floor(next="Ann", waiting=("Ann",)), ""),
        (floor(next="Ann", waiting=("Ann", "Bo")), "wants to speak: Bo"),
        (floor(waiting=("Ann", "Bo")), "want to speak: Ann, Bo"),
        (floor(is_round=True, next="Ann", done=2, total=8), "turn 2 of 8"),
        (floor(is_round=True, next="Ann", done=0, total=8), "8 turns"),
        (floor(is_round=True, done=6, total=8), "turn 6 of 8"),
        (floor(is_round=True, complete=True, done=8, total=8), "the round is complete"),
    ],
)
def test_round_lines(said: FloorSlice, line: str) -> None:
    assert round_line(said) == line


@pytest.mark.parametrize(
    ("next_step", "line"),
    [
        (NextStepSlice(Onward.BEGIN, "Arriving"), "begin: Arriving"),
        (NextStepSlice(Onward.TURN, "Ann"), "Ann"),
        (NextStepSlice(Onward.PLACE, "Meal"), "Meal"),
        (NextStepSlice(Onward.PLACE, step=StepSlice("Silence", 3, 6), length=MINUTE), "Silence, 1 min"),
        (NextStepSlice(Onward.PLACE, step=StepSlice("", 3, 6), length=90_000), "4 of 6, 1 min 30 sec"),
        (NextStepSlice(Onward.CHANGE_OVER), "change over"),
        (NextStepSlice(Onward.TURN_ENDS), "close this turn"),
        (NextStepSlice(Onward.ROUND_ENDS), "close the round"),
        (NextStepSlice(Onward.END), "end the session"),
        (NextStepSlice(Onward.TURN, "Ann", held=True), "Ann · time still stands"),
        (NextStepSlice(Onward.NOTHING), ""),
        (NextStepSlice(Onward.NOTHING, held=True), ""),
    ],
)
def test_what_the_forward_key_does(next_step: NextStepSlice, line: str) -> None:
    assert next_step_line(next_step) == line


@given(TITLES, st.integers(1, 70))
def test_cut_and_padded_keep_to_their_cells(text: str, width: int) -> None:
    assert cells(cut(text, width)) <= width
    assert cells(padded(text, width)) >= width
    assert padded(text, width).startswith(text)


@pytest.mark.parametrize(("text", "taken"), [("Ann", 3), ("", 0), ("日本", 4), ("e\u0301", 1), ("…", 1)])
def test_cells(text: str, taken: int) -> None:
    assert cells(text) == taken


@pytest.mark.parametrize(
    ("repeat", "repeats", "words"),
    [
        (0, 1, ""),
        (0, 2, "first of two"),
        (1, 2, "second of two"),
        (2, 3, "third of three"),
        (0, 4, "number 1 of 4"),
        (11, 12, "number 12 of 12"),
    ],
)
def test_which_repeat_it_is(repeat: int, repeats: int, words: str) -> None:
    assert repeat_words(repeat, repeats) == words
