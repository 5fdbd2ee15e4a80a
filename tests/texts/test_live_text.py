"""The lines of the live screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui import texts
from inspiratie_tui.core.forecast.forecast import Safety
from inspiratie_tui.core.moments import DAY, MINUTE
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.slices import Count, Face, FloorSlice, NextStepSlice, Onward, Pace, TimeSlice, TruthSlice
from inspiratie_tui.texts.cells import cells, cut, padded
from inspiratie_tui.texts.live_text import MOST_FACTS, SEPARATOR, face_caption, next_step_line, round_line, truth_line

MINUTES = st.integers(-999, 999)
CLOCK = st.integers(0, DAY // MINUTE - 1).map(lambda minute: minute * MINUTE)
TITLES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60)
TRUTHS = st.builds(
    TruthSlice,
    state=st.sampled_from(State),
    left=st.none() | MINUTES,
    pin=st.none() | TITLES,
    pin_at=CLOCK,
    pin_late=MINUTES,
    closing=st.none() | st.sampled_from(Safety),
    closing_minutes=st.integers(0, 480),
    closing_planned=st.integers(0, 480),
    ends=CLOCK,
    late=st.none() | MINUTES,
    parked=st.integers(0, 99),
)


@pytest.mark.parametrize("language", ["nl", "en"])
@given(truth=TRUTHS, width=st.integers(40, 200), unsaved=st.none() | CLOCK)
def test_the_truth_line_fits_in_every_state(language: str, truth: TruthSlice, width: int, unsaved: int | None) -> None:
    texts.use(language)
    line = truth_line(truth, width, unsaved)
    assert cells(line) <= width
    assert "\n" not in line


@given(truth=TRUTHS, unsaved=st.none() | CLOCK)
def test_a_narrower_line_drops_from_the_right(truth: TruthSlice, unsaved: int | None) -> None:
    texts.use("nl")
    whole = truth_line(truth, 1_000, unsaved).split(SEPARATOR)
    assert len(whole) <= MOST_FACTS
    for width in range(200, 0, -1):
        kept = truth_line(truth, width, unsaved).split(SEPARATOR)
        assert kept == whole[: len(kept)]


def truth(**changed: object) -> TruthSlice:
    """The line of a session with a meal to come, four minutes late."""
    facts: dict[str, object] = {
        "state": State.RUNNING,
        "left": 12,
        "pin": "Meal",
        "pin_at": (18 * 60 + 4) * MINUTE,
        "pin_late": 4,
        "closing": Safety.SAFE,
        "closing_minutes": 30,
        "closing_planned": 30,
        "ends": (20 * 60 + 6) * MINUTE,
        "late": 6,
    }
    return TruthSlice(**{**facts, **changed})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "unsaved", "line"),
    [
        ({}, None, "meal 18:04, 4 min later · 12 min left of the part · ends 20:06, 6 min later"),
        ({"pin": None}, None, "12 min left of the part · ends 20:06, 6 min later"),
        ({"pin": "Meal: the long table"}, None, "meal 18:04, 4 min later · 12 min left of the part"),
        ({"pin": "Lunch with Anna in the park"}, None, "lunch with… 18:04, 4 min later · 12 min left of the part"),
        ({"pin": "IJs en thee"}, None, "IJs en thee 18:04"),
        ({"closing": Safety.SQUEEZED, "closing_minutes": 18}, None, "18 of 30 min left for the closing · meal 18:04"),
        ({"closing": Safety.GONE}, None, "no time left for the closing · meal 18:04, 4 min later · 12 min left"),
        ({"left": -3}, None, "part 3 min past its time ·"),
        ({"left": -909}, None, "part 15 h 9 min past its time ·"),
        ({"left": 0}, None, "0 min left of the part ·"),
        ({"left": None}, None, "meal 18:04, 4 min later · ends 20:06, 6 min later"),
        ({"late": -5, "pin_late": 0}, None, "12 min left of the part · meal 18:04 · ends 20:06"),
        ({"pin": None, "late": 75}, None, "12 min left of the part · ends 20:06, 1 h 15 min later"),
        (
            {},
            14 * 60 * MINUTE + 32 * MINUTE,
            "not saved since 14:32 · meal 18:04, 4 min later · 12 min left of the part",
        ),
        ({"pin": None, "parked": 1}, None, "12 min left of the part · ends 20:06, 6 min later · 1 question parked"),
        ({"state": State.ENDED, "pin": None, "parked": 2}, None, "2 questions parked"),
    ],
)
def test_what_the_truth_line_says(changed: dict[str, object], unsaved: int | None, line: str) -> None:
    assert line in truth_line(truth(**changed), 200, unsaved)


def test_what_is_not_saved_stays_longest() -> None:
    assert truth_line(truth(), 45, 0) == "not saved since 00:00"


def test_what_is_fine_is_not_said() -> None:
    assert "closing" not in truth_line(truth(), 200)


@pytest.mark.parametrize(
    ("time", "caption"),
    [
        *((TimeSlice(Face.LEFT, pace=pace), "this part") for pace in Pace),
        *((TimeSlice(Face.LEFT, of_turn=True, pace=pace), "this turn") for pace in Pace),
        *((TimeSlice(Face.LEFT, of_activity=True, pace=pace), "this activity") for pace in Pace),
        (TimeSlice(Face.HELD, clock=942 * MINUTE), "time stands still since 15:42"),
        (TimeSlice(Face.BACK_AT, clock=1140 * MINUTE), "back at 19:00"),
        (TimeSlice(Face.BACK_AT, clock=1140 * MINUTE, pace=Pace.OVER), "we were to go on at 19:00"),
        (TimeSlice(Face.READY, Count(5, seconds=False)), "ready to begin"),
        (TimeSlice(Face.READY), "ready to begin, without a length"),
        (TimeSlice(Face.ENDED), "the session is over"),
        (TimeSlice(Face.SPENT), "under way, without a length"),
    ],
)
def test_captions(time: TimeSlice, caption: str) -> None:
    assert face_caption(time) == caption


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
        (floor(is_round=True, waiting=("Ann", "Bo"), done=6, total=8), "turn 6 of 8 · still: Ann, Bo"),
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
