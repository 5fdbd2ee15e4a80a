"""The one true line in words: what it says of each fact, and what it never does in any session."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.by_hand import TODAY, clock
from support.drawn import agendas
from support.second_afternoon import OPEN, SECOND, Afternoon

from inspiratie_tui import texts
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.forecast.forecast import Safety
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.facts import TruthFact, TruthSlice
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.live_text import SEPARATOR
from inspiratie_tui.texts.truth_line import DIVIDE_KEY, MOST_CELLS, MOST_FACTS, truth_line

MINUTES = st.integers(-999, 999)
CLOCK = st.integers(0, DAY // MINUTE - 1).map(lambda minute: minute * MINUTE)
TITLES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60)
TRUTHS = st.builds(
    TruthSlice,
    state=st.sampled_from(State),
    left=MINUTES,
    pin=TITLES,
    pin_at=CLOCK,
    pin_late=MINUTES,
    closing=st.sampled_from(Safety),
    closing_minutes=st.integers(0, 480),
    closing_planned=st.integers(0, 480),
    ends=CLOCK,
    late=st.none() | MINUTES,
    parked=st.integers(1, 99),
    turns=st.integers(1, 12),
    halves=st.integers(1, 60),
    round_at=CLOCK,
    round_late=MINUTES,
    on_time=st.none() | TITLES,
    no_length=st.integers(1, 12),
    facts=st.lists(st.sampled_from(TruthFact), unique=True, min_size=1).map(tuple),
)


@pytest.mark.parametrize("language", ["nl", "en"])
@given(truth=TRUTHS, width=st.integers(58, 200), unsaved=st.none() | CLOCK)
def test_it_fits_in_every_state(language: str, truth: TruthSlice, width: int, unsaved: int | None) -> None:
    texts.use(language)
    line = truth_line(truth, width, unsaved)
    assert "\n" not in line
    assert len(line.split(SEPARATOR)) <= MOST_FACTS or any(SEPARATOR in title for title in (truth.pin or "",))
    assert cells(line) <= min(width, MOST_CELLS)
    if TruthFact.DIVIDE in truth.facts:
        assert key_in_sentence(DIVIDE_KEY) in line


@settings(max_examples=30)
@given(truth=TRUTHS, unsaved=st.none() | CLOCK)
def test_a_narrower_line_tells_the_same_in_fewer_words_and_then_less_of_it(
    truth: TruthSlice, unsaved: int | None
) -> None:
    texts.use("en")
    before = truth_line(truth, MOST_CELLS, unsaved)
    for width in range(MOST_CELLS, 0, -1):
        line = truth_line(truth, width, unsaved)
        assert len(line.split(SEPARATOR)) <= len(before.split(SEPARATOR))
        assert cells(line) <= cells(before)
        before = line


steps = st.lists(
    st.tuples(
        st.sampled_from([0, 1, 2, 4, 7, 20, 45]) | st.floats(0, 90),
        st.sampled_from(["forward"] * 6 + ["pass", "hold", "more", "leave", "end", "over"]),
        st.integers(0, 9),
    ),
    max_size=25,
)


@settings(max_examples=40)
@given(st.sampled_from(["second", "open"]) | agendas, steps, st.integers(0, 12), st.booleans())
def test_it_is_short_enough_at_any_moment_of_any_session(
    plan: str | Agenda, script: list[tuple[float, str, int]], parked: int, unsaved: bool
) -> None:
    for language in ("nl", "en"):
        texts.use(language)
        known = {"second": SECOND[language], "open": OPEN[language]}
        it = Afternoon(known[plan] if isinstance(plan, str) else plan)
        for wait, what, which in script:
            it.now += int(wait * MINUTE)
            it.press(what, which)
            shown = view(it.session, WallClock(it.now, TODAY + clock(14) + it.now), {}, parked=parked).truth
            line = truth_line(shown, 200, 14 * HOUR if unsaved else None)
            assert cells(line) <= MOST_CELLS
            assert len(line.split(SEPARATOR)) <= MOST_FACTS
            assert shown.state is State.ENDED or shown.facts
            assert not (shown.no_length and TruthFact.END in shown.facts), "what cannot be known is not now"
            assert TruthFact.DIVIDE not in shown.facts or key_in_sentence(DIVIDE_KEY) in line


def truth(*facts: TruthFact, **changed: Any) -> TruthSlice:
    """A session with a meal to come, four minutes late."""
    values: dict[str, Any] = {
        "state": State.RUNNING,
        "left": 12,
        "pin": "Meal",
        "pin_at": (18 * 60 + 4) * MINUTE,
        "pin_late": 4,
        "closing": Safety.SQUEEZED,
        "closing_minutes": 18,
        "closing_planned": 30,
        "ends": (20 * 60 + 6) * MINUTE,
        "late": 6,
        "turns": 1,
        "halves": 1,
        "round_at": 15 * HOUR,
        "no_length": 1,
        "parked": 2,
    }
    return TruthSlice(**{**values, **changed}, facts=facts)


LATE, LEFT, END = TruthFact.LATE_PIN, TruthFact.LEFT, TruthFact.END


@pytest.mark.parametrize(
    ("slice_", "unsaved", "line"),
    [
        (truth(LATE, LEFT, END), None, "meal 18:04, 4 min later · 12 min left of the part"),
        (truth(LEFT, END), None, "12 min left of the part · ends 20:06, 6 min later"),
        (truth(LATE, pin="Meal: the long table"), None, "meal 18:04, 4 min later"),
        (truth(LATE, pin="Lunch with Anna in the park"), None, "lunch with… 18:04, 4 min later"),
        (truth(TruthFact.PIN, pin="IJs en thee", pin_late=0), None, "IJs en thee 18:04"),
        (
            truth(TruthFact.CLOSING, LATE, TruthFact.DIVIDE),
            None,
            "18 of 30 min left for the closing · meal 4 min later · [l]",
        ),
        (truth(LEFT, left=-3), None, "part 3 min past its time"),
        (truth(LEFT, left=-909), None, "part 15 h 9 min past its time"),
        (truth(LEFT, left=0), None, "0 min left of the part"),
        (truth(END, late=-5), None, "ends 20:06"),
        (truth(END, late=75), None, "ends 20:06, 1 h 15 min later"),
        (truth(END, late=None), None, "ends 20:06"),
        (truth(LATE, LEFT, END), 872 * MINUTE, "not saved since 14:32 · meal 18:04, 4 min later"),
        (truth(TruthFact.PARKED), None, "2 questions parked"),
        (truth(TruthFact.TURNS, TruthFact.ROUND), None, "1 turn to go · ½ min each: done 15:00"),
        (truth(TruthFact.ROUND, END), None, "½ min each: done 15:00 · session ends 20:06, 6 min later"),
        (truth(TruthFact.PACE), None, "at this pace: round done 15:00"),
        (truth(TruthFact.NO_END), None, "end unknown: 1 part has no length"),
        (truth(TruthFact.ON_TIME), None, "closing stays on time"),
        (truth(TruthFact.ON_TIME, on_time="Meal", closing=None), None, "meal stays on time"),
    ],
)
def test_what_it_says(slice_: TruthSlice, unsaved: int | None, line: str) -> None:
    texts.use("en")
    assert line.replace("[l]", key_in_sentence(DIVIDE_KEY)) in truth_line(slice_, 200, unsaved)


def test_a_late_pin_keeps_its_new_time_when_there_is_no_room_for_how_much() -> None:
    texts.use("en")
    assert truth_line(truth(LATE, LEFT, END), 30) == "meal 18:04, 4 min later"
    assert truth_line(truth(TruthFact.TURNS, LATE), 30) == "1 turn to go · meal 18:04"


def test_what_is_not_saved_stays_longest() -> None:
    texts.use("en")
    assert truth_line(truth(LATE, LEFT, END), 45, 0) == "not saved since 00:00 · meal 18:04"
    assert truth_line(truth(LATE, LEFT, END), 30, 0) == "not saved since 00:00"
