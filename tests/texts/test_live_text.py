"""The lines of the live screen."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui import texts
from inspiratie_tui.core.forecast.forecast import Safety
from inspiratie_tui.core.moments import DAY, MINUTE
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.slices import Count, Face, FloorSlice, NextStepSlice, Onward, Pace, TimeSlice, TruthSlice
from inspiratie_tui.texts.cells import cells, cut, padded
from inspiratie_tui.texts.live_text import SEPARATOR, face_caption, next_step_line, round_line, truth_line

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
    part=st.integers(0, 99),
    parts=st.integers(0, 99),
)
CLOSING = re.compile(r"(?:slot|closing)\b[^·]*")


@pytest.mark.parametrize("language", ["nl", "en"])
@given(truth=TRUTHS, width=st.integers(40, 200), unsaved=st.none() | CLOCK)
def test_the_truth_line_fits_in_every_state(language: str, truth: TruthSlice, width: int, unsaved: int | None) -> None:
    texts.use(language)
    line = truth_line(truth, width, unsaved)
    assert cells(line) <= width
    assert "\n" not in line


@given(truth=TRUTHS, unsaved=st.none() | CLOCK)
def test_a_narrower_line_drops_from_the_right_and_the_closing_last(truth: TruthSlice, unsaved: int | None) -> None:
    texts.use("nl")
    whole = truth_line(truth, 1_000, unsaved).split(SEPARATOR)
    before = whole
    for width in range(200, 0, -1):
        kept = truth_line(truth, width, unsaved).split(SEPARATOR)
        assert [one for one in before if one in kept] == kept, "nothing new, in the same order"
        gone = [one for one in whole if one not in kept]
        if gone:
            rest = [one for one in whole if not CLOSING.match(one)]
            assert rest[len(rest) - len(gone) :] == gone, "the rightmost first"
            assert [one for one in whole if CLOSING.match(one)] == [one for one in kept if CLOSING.match(one)]
        before = kept


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
        "part": 5,
        "parts": 11,
    }
    return TruthSlice(**{**facts, **changed})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "unsaved", "line"),
    [
        ({}, None, "12 min left · meal 18:04, 4 late · closing 30 min safe · ends 20:06, 6 late · 5/11"),
        ({"pin": None}, None, "12 min left · closing 30 min safe · ends 20:06, 6 late · 5/11"),
        ({"pin": "Meal: the long table"}, None, "12 min left · meal 18:04, 4 late · closing 30 min safe"),
        ({"pin": "Lunch with Anna in the park"}, None, "12 min left · lunch with… 18:04, 4 late"),
        ({"pin": "IJs en thee"}, None, "IJs en thee 18:04"),
        ({"closing": Safety.SQUEEZED, "closing_minutes": 18}, None, "closing 18 of 30 min"),
        ({"closing": Safety.GONE}, None, "closing no longer fits"),
        ({"left": -3}, None, "3 min over ·"),
        ({"left": 0}, None, "0 min over ·"),
        ({"left": 0, "state": State.READY}, None, "0 min left ·"),
        ({"left": None}, None, "meal 18:04"),
        ({"late": -5, "pin_late": 0}, None, "meal 18:04 · closing 30 min safe · ends 20:06 · 5/11"),
        ({}, 14 * 60 * MINUTE + 32 * MINUTE, "not saved since 14:32 · 12 min left"),
    ],
)
def test_what_the_truth_line_says(changed: dict[str, object], unsaved: int | None, line: str) -> None:
    assert line in truth_line(truth(**changed), 200, unsaved)


def test_what_is_not_saved_stays_longer_than_all_but_the_closing() -> None:
    assert truth_line(truth(), 45, 0) == "not saved since 00:00 · closing 30 min safe"


@pytest.mark.parametrize(
    ("time", "caption"),
    [
        (TimeSlice(Face.LEFT), "left · calm"),
        (TimeSlice(Face.LEFT, pace=Pace.NEARLY), "left · nearly time"),
        (TimeSlice(Face.LEFT, pace=Pace.OVER), "over time"),
        (TimeSlice(Face.LEFT, of_turn=True), "left for this turn · calm"),
        (TimeSlice(Face.LEFT, of_turn=True, pace=Pace.OVER), "over this turn's time"),
        (TimeSlice(Face.LEFT, of_activity=True), "left for this activity · calm"),
        (TimeSlice(Face.LEFT, of_activity=True, pace=Pace.OVER), "over this activity's time"),
        (TimeSlice(Face.HELD, clock=942 * MINUTE), "time stands still since 15:42"),
        (TimeSlice(Face.BACK_AT, clock=1140 * MINUTE), "back at 19:00"),
        (TimeSlice(Face.BACK_AT, clock=1140 * MINUTE, pace=Pace.OVER), "back at 19:00, it is past that"),
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
        (floor(is_round=True, next="Ann", done=2, total=8), "round 2 of 8"),
        (floor(is_round=True, waiting=("Ann", "Bo"), done=6, total=8), "round 6 of 8 · still: Ann, Bo"),
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
        (NextStepSlice(Onward.TURN_ENDS), "this turn is over"),
        (NextStepSlice(Onward.END), "end the session"),
        (NextStepSlice(Onward.TURN, "Ann", held=True), "Ann · time goes on standing still"),
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
