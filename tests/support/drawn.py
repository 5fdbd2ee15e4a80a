"""Agendas as Hypothesis draws them: anything that can be written down."""

from typing import TypeVar

from hypothesis import strategies as st
from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import Activity, Agenda, Block, FormStep, Part, PartKind, Voice
from inspiratie_tui.core.moments import DAY, MINUTE

minutes = st.integers(1, 90).map(lambda number: number * MINUTE)  # a whole number of seconds, also of a third
steps = st.lists(
    st.builds(FormStep, title=st.sampled_from("xyz"), length=minutes, speaks=st.none() | st.sampled_from(Voice)),
    min_size=1,
    max_size=3,
).map(tuple)
AnyBlock = TypeVar("AnyBlock", bound=Block)


def as_written(block: AnyBlock) -> AnyBlock:
    """Return `block` as an agenda can say it: a round has no steps, nor has a part that has activities.

    In a round it is not whoever wants to who speaks.
    """
    block = replace(block, whoever_wants=block.whoever_wants and not block.is_round)
    return replace(block, steps=()) if block.is_round or getattr(block, "activities", ()) else block


block = {
    "title": st.sampled_from("tuv"),
    "length": st.none() | minutes,
    "times": st.sampled_from([1, 1, 1, 2, 3]),
    "minimum": st.none() | minutes,
    "each": st.none() | st.integers(1, 300_000),
    "any_order": st.sampled_from([False, False, True]),
    "whoever_wants": st.booleans(),
    "silence": st.sampled_from([0, 0, 0, 20_000]),
    "with_facilitators": st.booleans(),
    "givers": st.booleans(),
    "steps": st.just(()) | st.just(()) | steps,
}
activities = st.lists(st.builds(Activity, **block).map(as_written), max_size=3).map(tuple)
times_of_day = st.none() | st.integers(0, DAY - 1)
parts = st.builds(
    Part,
    **block,
    kind=st.sampled_from(PartKind),
    protected=st.booleans(),
    pinned=times_of_day,
    activities=st.just(()) | activities,
    change_over=st.sampled_from([0, 0, MINUTE, 3 * MINUTE]),
).map(as_written)
agendas = st.builds(
    Agenda, begin=times_of_day, end=times_of_day, parts=st.lists(parts, min_size=1, max_size=4).map(tuple)
)
